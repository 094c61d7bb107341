// The intranet's own script: changes an attribute, and listens to what the elements tell.
const protocol = document.getElementById('protokoll');
const choice = document.getElementById('vy');

choice.addEventListener('change', () => {
  const [{ value, dataset }] = choice.selectedOptions;
  protocol.setAttribute('view', value);
  protocol.setAttribute('filter', dataset.filter ?? '');
});

const log = (sentence) => {
  const entry = document.createElement('li');
  entry.textContent = sentence;
  document.getElementById('handelser').append(entry);
};

document.addEventListener('paragraf-ready', ({ target, detail }) => log(`${target.id}: ${detail.body}, ${detail.date}, ${detail.counts.cases} ärenden`));
document.addEventListener('paragraf-select', ({ target, detail }) => log(`${target.id}: ${detail.label} ${detail.title} (${detail.outcome})`));
document.addEventListener('paragraf-error', ({ target, detail }) => log(`${target.id}: ${detail.sentence}`));
