/** Invented for these tests. All people and events are fictional. */

export const ENGLISH = [
  'Dear Ms Carrow,\n\nThank you for your letter about the street lights in the lane behind the school, which we have passed to the council.',
  'We will write to you again when we know more about the plans.\n\nKind regards\nThe correspondence team',
] as const

/** Each has at least twelve words. */
export const FOREIGN: Readonly<Record<string, string>> = {
  Welsh: "Bydd y Comisiynydd yn cwrdd â'r teulu yn yr ysgol fore Mawrth, ond nid yw'r plant i gael eu henwi.",
  Polish:
    'Świadek powiedział policji, że widział swojego sąsiada przy bramie szkoły, ale boi się o tym mówić przed sądem.',
  Urdu: 'لڑکی نے پولیس کو بتایا کہ اس کے چچا نے اسے مارا ہے اور وہ اب گھر نہیں جانا چاہتی۔',
  Punjabi: 'ਕੁੜੀ ਨੇ ਪੁਲਿਸ ਨੂੰ ਦੱਸਿਆ ਕਿ ਉਸ ਦੇ ਚਾਚੇ ਨੇ ਉਸ ਨੂੰ ਮਾਰਿਆ ਹੈ ਅਤੇ ਉਹ ਘਰ ਨਹੀਂ ਜਾਣਾ ਚਾਹੁੰਦੀ।',
  Romanian:
    'Martorul a spus poliției că și-a văzut vecinul lângă școală, dar se teme să vorbească despre asta la tribunal.',
  French:
    "Le témoin a dit à la police qu'il avait vu son voisin devant l'école, mais il a peur d'en parler au tribunal.",
  Arabic: 'قالت الفتاة للشرطة إن عمها ضربها وإنها لا تريد العودة إلى المنزل قبل أن تتحدث مع أمها.',
  Bengali: 'মেয়েটি পুলিশকে বলেছে যে তার চাচা তাকে মেরেছে এবং সে এখন আর বাড়ি ফিরে যেতে চায় না।',
  Gujarati: 'છોકરીએ પોલીસને કહ્યું કે તેના કાકાએ તેને માર માર્યો છે અને તે હવે ઘરે પાછી જવા માંગતી નથી.',
  Portuguese:
    'A testemunha disse à polícia que viu o vizinho ao lado da escola, mas tem medo de falar sobre isso no tribunal.',
  Ukrainian:
    'Свідок сказав поліції, що бачив свого сусіда біля школи, ' + 'але боїться говорити про це в суді у вівторок.',
  Chinese: '证人告诉警察他看见邻居站在学校门口，但是他害怕在法庭上说出这件事，也不想让别人知道。',
  Somali: 'Gabadhu waxay booliska u sheegtay in adeerkeed uu garaacay oo aanay hadda doonayn inay guriga ku noqoto.',
  Turkish: 'Tanık polise komşusunu okulun önünde gördüğünü söyledi ama bunu mahkemede anlatmaktan çok korkuyor.',
  Irish:
    'Dúirt an finné leis na gardaí go bhfaca sé a chomharsa in aice leis an scoil ach tá eagla air labhairt sa chúirt.',
  'Scottish Gaelic':
    'Thuirt an neach-fianais ris a’ phoileas gun robh a nàbaidh aig an sgoil ach tha eagal air bruidhinn anns a’ chùirt.',
}

/** English as offices write it, including its foreign words. */
export const OFFICE_STYLE: readonly string[] = [
  'The jar is as big as a tennis ball; conjoined piglets in a jar; an assload of taxidermy, and a zebra.',
  'Filters prevent silent sidetracking of mail.\n\n-- \nJ C Lawrence\nSatan, oscillate my metallic sonatas',
  'Heddlu Gogledd Cymru, Heddlu De Cymru, Dyfed-Powys and Gwent are the four police forces of Wales, and Llywodraeth Cymru funds part of their work.',
  'The motto "Gwell angau na chywilydd" was carved above the door of the old court house in Merthyr Tydfil, where the panel met.',
  'Under the principle actus non facit reum nisi mens sit rea the tribunal had to ask what the officer had meant to do.',
  'Present: Wiesława Krzyżanowska, Siân Llewellyn-Gruffydd, Oluwaseun Adébáyọ̀, Nguyễn Thị ' +
    'Hoa, Jürgen Müller, Çağla Öztürk, Ioan Ştefănescu, Bláthnaid Ní Chofaigh.',
  'Rue de la Loi 200, 1049 Bruxelles, Belgique; Via dei Fori Imperiali 12, 00186 Roma; ' +
    'Calle de Alcalá 48, 28014 Madrid; Straße des 17. Juni 135, 10623 Berlin.',
  'R (on the application of Öztürk) v Secretary of State for the Home Department [2012] EWCA Civ ' +
    '1234, per Lord Justice Ap Gwilym at [45]; cf. Société Générale v Vassos (2004) 2 All ER 118.',
  'The words "diolch o galon" closed her speech, and the audience answered with "croeso" and "pob hwyl" before the choir sang.',
  'Please see https://www.office.example/cy/newyddion/datganiadau-ir-wasg and write to ' +
    'swyddfa.y.wasg@office.example or @SwyddfaHeddlu with #DiogelwchCymunedol.',
  'SELECT id, naam FROM leden WHERE actief = 1 ORDER BY naam; // const geselecteerd = leden.filter((lid) => lid.actief)',
  'S E C U R E   Y O U R   S H E D   T H I S   W E E K E N D   A N D   L O C K   T H E   G A T E',
  'Budget 2026/27 | £000 | Q1 | Q2 | Q3 | Q4\nPay | 4,310 | 4,402 | 4,398 | 4,511\nNon-pay | 812 | 799 | 845 | 861\nTotal | 5,122 | 5,201 | 5,243 | 5,372',
  'Ho ho ho! Merry Christmas from the whole team. Nadolig Llawen, Joyeux Noël, Feliz Navidad, Wesołych Świąt and a happy new year.',
  'The word 北京 is written with two characters, and Москва with six; Ελλάδα needs six as well, as the pupils of the language class found.',
  'urn:schemas-microsoft-com:vml\nurn:schemas-microsoft-com:office:office\nurn:schemas-microsoft-com:office:word\nurn:schemas-microsoft-com:office:excel',
  'When the options are done, clear them:\n(perl -cw)\n' +
    ['N', 'T', 'Z', 'g', 'm', 'n', 'o', 't', 'v', 'x'].map((option) => `undef $opt_${option};`).join('\n'),
  `I tried it again: ${'[root@oak apg]# rpm -e apg\n[root@oak apg]# rpm -ivh apg-1.2.i386.rpm\napg\n'.repeat(3)}`,
]
