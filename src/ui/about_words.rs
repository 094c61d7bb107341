//! The words of the page about Paragraf, in Swedish, English and Finnish.

/// A heading with its paragraphs.
pub(super) struct Part {
    /// The heading.
    pub(super) heading: [&'static str; 3],
    /// The paragraphs.
    pub(super) paragraphs: &'static [[&'static str; 3]],
}

/// What it is and how it reads.
#[rustfmt::skip]
pub(super) static WHAT: [Part; 2] = [
    Part {
        heading: ["Vad det är", "What it is", "Mikä se on"],
        paragraphs: &[[
            "Paragraf öppnar ett protokoll från en svensk kommun eller region och visar vad som beslutades, vad det kostar och vem som betalar, och vem som inte höll med.",
            "Paragraf opens the minutes of a Swedish municipality or region and shows what was decided, what it costs and who pays, and who did not agree.",
            "Paragraf avaa ruotsalaisen kunnan tai alueen pöytäkirjan ja näyttää, mitä päätettiin, mitä se maksaa ja kuka maksaa, ja kuka oli eri mieltä.",
        ]],
    },
    Part {
        heading: ["Hur det läser", "How it reads", "Miten se lukee"],
        paragraphs: &[
            [
                "Paragraf gissar inte. Varje uppgift leder till raden den lästes från; det som är uträknat, osäkert eller inte hittades är märkt.",
                "Paragraf does not guess. Every fact leads to the line it was read from; what is computed, doubtful or not found is marked.",
                "Paragraf ei arvaa. Jokainen tieto johtaa riville, jolta se luettiin; laskettu, epävarma tai puuttuva on merkitty.",
            ],
            [
                "Fasta regler läser texten, ingen AI. Fel kan ändå finnas: det är protokollet som gäller.",
                "Fixed rules read the text, no AI. There may still be errors: only the minutes themselves are authoritative.",
                "Tekstin lukevat kiinteät säännöt, ei tekoäly. Virheitä voi silti olla: vain pöytäkirja itse on virallinen.",
            ],
        ],
    },
];

/// What becomes of what the reader opens.
pub(super) static PRIVACY: Part = Part {
    heading: ["Vad som sparas", "What is stored", "Mitä tallennetaan"],
    paragraphs: &[[
        "Filer läses på din enhet och skickas ingenstans. Det finns inga kakor och ingen statistik. På enheten kan det här sparas:",
        "Files are read on your device and sent nowhere. There are no cookies and no statistics. This may be stored on the device:",
        "Tiedostot luetaan laitteellasi, eikä niitä lähetetä minnekään. Evästeitä tai tilastoja ei ole. Laitteelle voidaan tallentaa:",
    ]],
};

/// Everything that may be on the device.
#[rustfmt::skip]
pub(super) static STORED: [[&str; 3]; 4] = [
    ["språk, utseende och kortkommandon, om du har valt dem", "language, appearance and shortcuts, if you have chosen them", "kieli, ulkoasu ja pikanäppäimet, jos olet valinnut ne"],
    ["vilka protokoll du öppnade senast: filnamn, vem som möttes, dag och länk, men aldrig innehållet", "which minutes you opened last: file name, who met, day and link, but never what they contain", "mitkä pöytäkirjat avasit viimeksi: tiedoston nimi, toimielin, päivä ja linkki, ei koskaan sisältöä"],
    ["en kopia av appen, så att den fungerar utan nät", "a copy of the app, so that it works offline", "kopio sovelluksesta, jotta se toimii ilman verkkoa"],
    ["en fil som du delar hit från en annan app, tills den har öppnats", "a file that you share here from another app, until it has been opened", "toisesta sovelluksesta jaettu tiedosto, kunnes se on avattu"],
];

/// The accessibility statement, in the order of Digg's template.
#[rustfmt::skip]
pub(super) static ACCESS: [Part; 4] = [
    Part {
        heading: ["Tillgänglighet", "Accessibility", "Saavutettavuus"],
        paragraphs: &[
            [
                "Vi vill att alla ska kunna använda Paragraf. Den är byggd efter WCAG 2.2, nivå AA, som lagen (2018:1937) om tillgänglighet till digital offentlig service bygger på i en tidigare version.",
                "We want everybody to be able to use Paragraf. It is built according to WCAG 2.2, level AA; the Swedish Act on the Accessibility of Digital Public Services (2018:1937) rests on an earlier version.",
                "Haluamme, että kaikki voivat käyttää Paragrafia. Se on tehty WCAG 2.2:n AA-tason mukaan; Ruotsin saavutettavuuslaki (2018:1937) perustuu sen aiempaan versioon.",
            ],
            [
                "Paragraf är delvis tillgänglig. De brister vi känner till står nedan.",
                "Paragraf is partly accessible. The shortcomings that we know of are listed below.",
                "Paragraf on osittain saavutettava. Tiedossa olevat puutteet on lueteltu alla.",
            ],
        ],
    },
    Part {
        heading: ["Vad som inte är tillgängligt", "What is not accessible", "Mikä ei ole saavutettavaa"],
        paragraphs: &[
            [
                "Bilden av en PDF-sida kan inte läsas av hjälpmedel. Samma text finns under Protokollet, om filen har text; inskannade sidor har ingen.",
                "The picture of a PDF page cannot be read by assistive technology. The same text is under The minutes, if the file has text; scanned pages have none.",
                "PDF-sivun kuvaa ei voi lukea apuvälineillä. Sama teksti on kohdassa Pöytäkirja, jos tiedostossa on tekstiä; skannatuilla sivuilla sitä ei ole.",
            ],
            [
                "Rubriker och tabeller i ett protokoll är så bra som filen tillåter. Texten i protokollet är alltid på svenska.",
                "Headings and tables of minutes are only as good as the file allows. The text of the minutes is always in Swedish.",
                "Pöytäkirjan otsikot ja taulukot ovat niin hyvät kuin tiedosto sallii. Pöytäkirjan teksti on aina ruotsiksi.",
            ],
            [
                "Paragraf har inte prövats av användare av skärmläsare.",
                "Paragraf has not been tested by people who use screen readers.",
                "Ruudunlukijan käyttäjät eivät ole kokeilleet Paragrafia.",
            ],
        ],
    },
    Part {
        heading: ["Hur det har prövats", "How it was assessed", "Miten se on arvioitu"],
        paragraphs: &[[
            "Vi har själva prövat varje vy i ljust och mörkt, i en telefons och en dators storlek, med verktyget axe, och alla huvudvägar med enbart tangentbord. Ingen utomstående har granskat den. Senast bedömt den 28 november 2026.",
            "We have ourselves tested every view, light and dark, at the size of a phone and a computer, with the tool axe, and all main paths with the keyboard alone. No third party has reviewed it. Last assessed on 28 November 2026.",
            "Olemme itse testanneet jokaisen näkymän vaaleana ja tummana, puhelimen ja tietokoneen kokoisena axe-työkalulla sekä kaikki pääpolut pelkällä näppäimistöllä. Kukaan ulkopuolinen ei ole arvioinut sitä. Arvioitu viimeksi 28. marraskuuta 2026.",
        ]],
    },
    Part {
        heading: ["Om du hittar hinder", "If something is not accessible to you", "Jos kohtaat esteen"],
        paragraphs: &[
            [
                "Hör av dig till den som visar Paragraf på sin webbplats: berätta vad som inte går, och be om innehållet på ett annat sätt.",
                "Contact whoever provides Paragraf on their website: tell them what does not work, and ask for the content in another form.",
                "Ota yhteyttä siihen, joka näyttää Paragrafia sivustollaan: kerro, mikä ei toimi, ja pyydä sisältöä toisessa muodossa.",
            ],
            [
                "Myndigheten för digital förvaltning (Digg) har tillsyn. Får du inget bra svar kan du anmäla bristen på digg.se.",
                "The Swedish Agency for Digital Government (Digg) supervises. If you are not satisfied with the answer you can report it at digg.se.",
                "Ruotsin digitaalisen hallinnon virasto (Digg) valvoo. Ellet saa hyvää vastausta, voit ilmoittaa puutteesta osoitteessa digg.se.",
            ],
        ],
    },
];
