// The outcomes of a case.

/**
 * By the model's names: the word in addresses and filters, the tint, the mark, and the word in Swedish, English and Finnish.
 * tests/it/element.rs compares them with the app's own.
 */
export const OUTCOMES = {
  granted: ['beviljat', 'yes', 'check', 'Beviljat', 'Granted', 'Myönnetty'],
  approved: ['godkant', 'yes', 'check', 'Godkänt', 'Approved', 'Hyväksytty'],
  adopted: ['antaget', 'yes', 'check', 'Antaget', 'Adopted', 'Vahvistettu'],
  rejected: ['avslag', 'no', 'cross', 'Avslag', 'Rejected', 'Hylätty'],
  answered: ['besvarat', 'calm', 'speech', 'Besvarat', 'Answered', 'Vastattu'],
  noted: ['handlingarna', 'calm', 'tray', 'Till handlingarna', 'Noted', 'Merkitty tiedoksi'],
  statement: ['yttrande', 'calm', 'speech', 'Yttrande', 'Statement', 'Lausunto'],
  elected: ['val', 'calm', 'person', 'Val', 'Election', 'Valinta'],
  commissioned: ['uppdrag', 'calm', 'pen', 'Uppdrag', 'Assignment', 'Toimeksianto'],
  referred: ['vidare', 'calm', 'forward', 'Skickat vidare', 'Sent on', 'Lähetetty eteenpäin'],
  referredBack: ['aterremiss', 'wait', 'return', 'Återremiss', 'Referred back', 'Palautettu valmisteluun'],
  postponed: ['bordlagt', 'wait', 'clock', 'Bordlagt', 'Postponed', 'Pantu pöydälle'],
  withdrawn: ['utgar', 'none', 'dash', 'Utgår', 'Withdrawn', 'Poistettu listalta'],
  other: ['annat', 'calm', 'pen', 'Annat beslut', 'Other decision', 'Muu päätös'],
  none: ['inget', 'none', 'dash', 'Inget beslut', 'No decision', 'Ei päätöstä'],
};

/** The marks, drawn in a square of 24 (src/ui/icons.rs). */
export const MARKS = {
  check: 'M5 13l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  speech: 'M4 5h16v11H10l-5 4v-4H4z',
  tray: 'M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1.5 3h4l1.5-3H20',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21a7.5 7.5 0 0 1 15 0',
  pen: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z',
  forward: 'M4 12h15M13 6l6 6-6 6',
  return: 'M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.4 2',
  dash: 'M6 12h12',
  flag: 'M5 21V4h12l-2.5 4.5L17 13H5',
};

export const outcomeOf = (item) => (Object.hasOwn(OUTCOMES, item.outcome) ? OUTCOMES[item.outcome] : OUTCOMES.other);
