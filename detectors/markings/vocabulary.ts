import { anyPhrase, fragment, patternWith, phrases } from '../pattern.ts'

/** These separators are typographic spacing rather than disguise. */
const BETWEEN = String.raw`[\s._*\-·•\u00ad\u200b-\u200d\u2060]{0,3}`

function spread(slots: readonly string[]): string {
  return slots.join(BETWEEN)
}

const SECRET = spread(['[Ss5$8]', '[Ee3€£F]', '[CcGO(]', '[RrH]', '[Ee3€£F]', '[TtI17]'])
const TOP = spread(['[Tt7I1J[]', '[Oo0QD]', '[Pp]'])

/** Context is checked only where this matches: lookbehind at every letter would cost ten times as much. */
export const SECRET_WORD = patternWith('g')`${SECRET}`
export const TOP_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])${TOP}(?<gap>[^\p{L}\p{N}<>]{0,6})$`, 'u')
export const USUAL_GAP = /^[\s._*\-–—]*$/
/** A watermark can run on: 'SECRETSECRETSECRET'. A prefix may be joined: 'UKSECRET'. */
export const RUN_BEFORE = /(?:TOP|SECRET)+$|(?<![\p{L}\p{N}])(?:UK|NATO|HMG|COSMIC)(?=(?:TOP)?$)/u
export const LETTER_BEFORE = /[\p{L}\p{N}]$/u
export const LETTER_AFTER = /^(?:[\p{L}\p{N}]|\.[\p{Ll}])/u

const edge = (body: string) => String.raw`(?<![\p{L}\p{N}])(?:${body})(?![\p{L}\p{N}])`

/** NATO, EU (Council Decision 2013/488/EU, appendix B) and other states. */
const FOREIGN_TOP = phrases`
  STRENG GEHEIM, TR[EÈ]S[ -]SECRET(?: D[EÉ]FENSE| LUX)?, (?:STG\.? ?)?ZEER GEHEIM, UITERS GEHEIM, Ś?S?CIŚLE TAJNE,
  SCISLE TAJNE, P[ŘR]ÍSN[ĚE] TAJNÉ, STROGO TAJNO, VRLO TAJNO, ВРЛО ТАЈНО, DRŽAVNA TAJNA, STRENGT HEMMELIGT?,
  YDERST HEMMELIGT?, KVALIFICERAT HEMLIG, SYNNERLIGEN HEMLIG, ERITTÄIN SALAINEN, YTTERST HEMLIGT?,
  YHTERST HEMMELIGT, ALGJÖRT LEYNDARMÁL, ALTO SECRETO, MUY SECRETO, ULTRA ?S?SECRETO, MUITO SECRETO,
  SEGRETISSIMO, MÁXIMO SECRETO, ESTRICTAMENTE SECRETO, MAXIMALEMENT SECRET, L-OGĦLA SEGRETEZZA, LUBHANG LIHIM,
  [ÇC]OK G[İI]ZL[İI], TAM MƏXF[İI], MUTLAQO MAXFIY, SZIGORÚAN TITKOS, TÄIESTI SALAJANE,
  STRICT SECRET DE IMPORTAN[ȚŢT][ĂA] DEOSEBIT[ĂA], SEVIŠĶI SLEPENI, VISIŠKAI SLAPTAI, TEPËR SEKRET,
  [ΑΆ]ΚΡΩΣ ΑΠ[ΟΌ]ΡΡΗΤΟ, СОВЕРШЕННО СЕКРЕТНО, СОВ\. ?СЕКРЕТНО, ОСОБОЙ ВАЖНОСТИ,
  ЦІЛКОМ ТАЄМНО,
  ОСОБЛИВОЇ ВАЖЛИВОСТІ, (?:ЗУСІМ|ЦАЛКАМ) САКРЭТНА, АСАБЛІВАЙ ВАЖНАСЦІ,
  СТРОГО СЕКРЕТНО, СТРОГО ПОВЕРЉИВО,
  СТРОГО ДОВЕРЛИВО, STROGO POVERLJIVO, ДРЖАВНА ТАЈНА, ӨТЕ ҚҰПИЯ, АСА МАҢЫЗДЫ, МАШ НУУЦ,
  CYFRINACHOL IAWN,
  HOLLOL GYFRINACHOL, FÍOR-?RÚNDA, AN-RÚNDA, SANGAT RAHASIA, RAHSIA BESAR, TUYỆT MẬT, TỐI MẬT, COSMIC TOP SECRET,
  FOCAL TOP SECRET
`
/** Everyday words too: only in the position of a marking. */
const FOREIGN_SECRET = phrases`
  SECRET (?:DE LA )?D[EÉ]FENSE(?: NATIONALE)?, SECRET LUX, (?:VS ?- ?|STG\.? ?)?GEHEIM, TAJNE, TAJNÉ, TAJNO, ТАЈНО, SEKRET, HEMMELIGT?, HEMLIG,
  SALAINEN, LEYNDARMÁL, SECRETO, SEGRETO, RESERVADO, SIGRIET, G[İI]ZL[İI], MƏXF[İI], TITKOS, SALAJANE,
  STRICT SECRET, SLEPENI, SLAPTAI, ΑΠ[ΟΌ]ΡΡΗΤΟ, СЕКРЕТНО, САКРЭТНА, ТАЄМНО, ПОВЕРЉИВО, ТАЙНО, ҚҰПИЯ,
  НУУЦ,
  CYFRINACHOL, RÚNDA, RAHASIA, RAHSIA, MẬT
`
export const FOREIGN_WORD = patternWith('giu')`${edge(fragment`(?<top>${FOREIGN_TOP})|(?<secret>${FOREIGN_SECRET})`)}`

const FOREIGN_COPY_WORDS = phrases`
  (?:materia |documento |información )?clasificad[oa], ejemplar, exemplar (?:n|\d), exemplaire, ausfertigung,
  exemplaar, gerubriceerd, výtisk, egz\., eksemplar, kopi (?:nr|\d), i ?ht\., i henhold til, jf\., enligt,
  sikkerhets(?:loven|gradert), (?:offentlighets- och )?sekretess(?:lagen)?, OSL, salassa, suojaustaso, julkl,
  riigisaladus, valsts noslēpums, экз\., экземпляр, прим\., гриф, amtlich geheim ?gehalten, VS-einstufung,
  eingestuft, classifi(?:é|cazione|cação), spécial france, secret de la défense, copia n, esemplare, példány,
  numărul, gizlilik derecesi, nüsha, гриф, sello, timbro, tampon, carimbo, stempel, stämpel(?:n)?, razítko, pieczęć
`

/** 'iht. sikkerhetsloven', 'EJEMPLAR 2', 'Экз. № 2' */
export const FOREIGN_BESIDE = patternWith('iu')`(?<!\p{L})${FOREIGN_COPY_WORDS}(?!\p{L})`

/** These scripts have no word breaks or capitals. */
const SCRIPT_TOP = phrases`
  绝密, 絕對機密, 絕密, 極秘, 极密, 극비, 1급 ?비밀, Ⅰ급 ?비밀, ลับที่สุด, סודי ביותר,
  סודי\s?-?\s?ביותר, سري للغاية, سرّي للغاية,
  سري جد[اًا]+, به ?کلی سری, خیلی محرمانه, انتہائی خفیہ, अति ?गोपनीय,
  परम गुप्त, ਅਤਿ ਗੁਪਤ, অতি গোপনীয়,
  சிறப்பு இரகசியம், მკაცრად საიდუმლო, ՀՈՒՅԺ ԳԱՂՏՆԻ
`
const SCRIPT_SECRET = phrases`
  机密, 機密, 秘密, ㊙️?, 极秘, 特定秘密, 2급 ?비밀, Ⅱ급 ?비밀, 비밀, ลับมาก, סודי, سرّ?ي, سری,
  خفیہ, गोपनीय, गुप्त, ਗੁਪਤ, গোপনীয়,
  இரகசியம், საიდუმლო, ԳԱՂՏՆԻ
`
export const SCRIPT_WORD = patternWith('gu')`
  (?<![\p{L}\p{M}])(?:(?<top>${SCRIPT_TOP})|(?<secret>${SCRIPT_SECRET}))(?![\p{L}\p{M}])
`

/** TS//SI, S//NF; EU abbreviations need no slash. */
export const CONTROL = 'SI|TK|HCS|NF|NOFORN|REL|OC|ORCON|FVEY|RSEN|SAR|FGI|EYES|FOUO|PROPIN|IMCON'
export const SHORT_TIER = patternWith('gu')`
  ${edge(fragment`
    (?<pairTop>TS-UE(?:\/EU-TS)?|EU-TS)|(?<pair>S-UE(?:\/EU-S)?|EU-S)
    |(?<top>CTSA|C?TS(?=\/\/(?:${CONTROL})|[\s\/_–-]{1,3}(?:UKEO|STRAP|ATOMAL|BOHEMIA|UK EYES|SI\/\/)))
    |(?<secret>NSAT|N?S(?=\/\/(?:${CONTROL})|[\s\/_–-]{1,3}(?:UKEO|ATOMAL)))
  `)}
`
export const SHORT_STEM = /\/\/|UKEO|STRAP|NSAT|CTS|UK[ _]EYES|ATOMAL|BOHEMIA|S-UE|EU-T?S/

/** OFFICIAL-SENSITIVE, and tiers from before 2014 or of others. PRIVATE AND CONFIDENTIAL is an address. */
export const LOWER_TIER = patternWith('gu')`
  (?<![\p{L}\p{N}]|PRIVATE (?:AND|&) |STRICTLY (?:PRIVATE (?:AND|&) )?)(?:(?:OFFICIAL|[Oo]fficial)[\s:\-–—_]{0,4}(?:SENSITIVE|[Ss]ensitive)
    |CONFIDENTIEL UE(?:\/EU CONFIDENTIAL)?|RESTREINT UE(?:\/EU RESTRICTED)?|NATO (?:NC|NR)
    |(?:NATO |EU |UK )?(?:CONFIDENTIAL|RESTRICTED|PROTECT))(?![\p{L}\p{N}])
`

/** One letter changed, lost, added or swapped, and never a word of its own: a scan is read so. */
function oneEditAway(word: string): readonly string[] {
  return [...word].flatMap((letter, at) => {
    const [left, right] = [word.slice(0, at), word.slice(at + 1)]
    const swapped = right === '' ? [] : [`${left}${right[0]}${letter}${right.slice(1)}`]
    return [`${left}(?!${letter})[A-Z0-9]${right}`, left + right, `${left}[A-Z0-9]${letter}${right}`, ...swapped]
  })
}

/** In capitals only. */
export const MISSPELT_WORD = patternWith('g')`
  (?<![A-Z0-9])(?=[A-Z0-9]{5,15}(?![A-Za-z0-9]))(?!DECRET|SECRET(?!T))(?:${oneEditAway('SECRET')}|S+E+C+R+E+T+|TERCES)
    (?![A-Za-z0-9])
`

const NATIONS = 'UK|US|AUS|CAN|NZ|GBR|USA|FIVE|5|AUSTRALIAN|CANADIAN|NEW ZEALAND|BRITISH|AMERICAN|[A-Z]{2,3}'
const DETACHABLE = String.raw`COVER(?:ING)?(?: (?:LETTER|SHEET|NOTE))?|ENCLOSURES?|ANNEX(?:ES)?(?: \w)?|ATTACHMENTS?|PARENT`
const MONTHS = fragment`
  JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?
  |NOV(?:EMBER)?|DEC(?:EMBER)?
`

/** What makes a marking of a tier. */
const CAVEATS = phrases`
  (?:${NATIONS})(?:[\/ ,&]{1,3}(?:UK|US|AUS|CAN|NZ|GBR|USA)){0,5} EYES (?:ONLY|ALPHA|BRAVO|[A-Z]),
  UKEO, USEO, AUSTEO, AGAO, NZEO, CANEO, CEO(?=$|[^A-Z ]), EYES ONLY, FVEY, AUSCANNZUKUS, CANUKUS, UKUS,
  STRAP ?[123]?, ATOMAL, BOHEMIA, LOCSEN, CRYPTO, COMINT, SIGINT, HUMINT, IMINT, TALENT KEYHOLE, ULTRA, UMBRA, ZARF,
  MORAY, SPOKE, DINAR, TRINE, CANOE, GAMMA, DELICATE SOURCE, EXCLUSIVE, NUCLEAR, LIMITE,
  NOFORN, WNINTEL, NF, ORCON, OC, REL(?: ?TO)? ?[A-Z]{2,4}(?:[,][ ]?[A-Z]{2,4}){0,6}, REL-EU, SI, TK, HCS, PROPIN, RELIDO,
  AMTLICH GEHEIMGEHALTEN,
  RECIPIENTS? ONLY, AUTHORI[SZ]ED PERSONNEL(?: ONLY)?, RETURN TO (?:REGISTRY|ORIGINATOR|SENDER), ADDRESSEE ONLY,
  NO FURTHER DISTRIBUTION, BY HAND(?: ONLY)?, NOT FOR (?:DISCLOSURE|PUBLICATION), [A-Z]{2,6} USE ONLY, NO COPIES,
  DO NOT (?:COPY|FORWARD|CIRCULATE|DISTRIBUTE|SHARE),
  PERSONAL DATA, LEGAL PROFESSIONAL PRIVILEGE, LPP, LEGAL PRIVILEGE, MARKET SENSITIVE, COMMERCIAL(?: IN CONFIDENCE)?,
  ORGANISATIONAL[ -]DATA
`
const PREFIXES = phrases`
  UK, MOST, IL\d, NATO, OTAN, COSMIC, HMG, EU, UE, LUX, TR[EÈ]S, GSC, GPMS, AUS, US, CAN, NZ, RESTREINT, FOCAL,
  U K, STRICTLY, HIGHLY, PRIVATE AND
`
/** Descriptors, entries of a registry, changes of the tier, and dates. */
const NEUTRAL = phrases`
  PERSONAL(?: AND)?, LEGAL, HR, MANAGEMENT, APPOINTMENTS, BUDGET, CONTRACTS, HONOURS, INVESTIGATION, MEDICAL, POLICY, STAFF,
  VISITS, OPERATIONAL, AND (?:PERSONAL|PRIVATE|CONFIDENTIAL),
  (?:PAGE|COPY|SHEET|SERIAL|SER|REF|FOLIO|DATE|ANNEX|PART|ISSUE|VERSION)(?: (?:NO|NUMBER|NR))?\.? ?[\w\/-]{1,12}
    (?: (?:OF|\/) ?\d{1,4})?,
  \d{1,4} OF \d{1,4}, WHEN COMPLETED?, ONLY, (?:START|END|BEGIN)(?: OF)?, DRAFT, MATERIAL ENDS, UNTIL, THEN,
  THEREAFTER, AFTER WHICH, REVIEW DATE, EMBARGOED, PROVISIONAL(?:LY)?, INTERIM, COVERING, GRADED, CLASSIFIED(?: AS)?,
  PROTECTIVE MARKING, MARKED, (?:TOP)?(?:SECRET){1,40},
  (?:NO|NR|NUMBER|NUM)\.?:? ?(?:[A-Z]{1,6}[\/.-]?)?\d[\w\/.-]{0,20},
  (?:[A-Z]{1,6}[\/.-]){0,3}[A-Z]{0,6}\d[\d\/.:-]{4,20}, (?:[A-Z]{1,6}[\/-]){1,3}\d{1,8}(?:[\/.-]\d{1,6}){0,3},
  TO BE (?:RE|DOWN)GRADED (?:TO |AS )?(?:OFFICIAL|UNCLASSIFIED|RESTRICTED|CONFIDENTIAL)(?: (?:ON|IN|AFTER|FROM))?,
  (?:(?:(?:DOWN|UP)GRADED?|REGRADED?|RAISED|BECOMES?|TREAT(?:ED)? AS)(?: (?:TO|AS))? )?(?:OFFICIAL|UNCLASSIFIED|RESTRICTED|CONFIDENTIAL)?,?
    (?: ?(?:WHEN|ON|IF|UPON|ONCE|WITHOUT) )(?:DETACH\w*|SEPARATED?|SEPARATION|REMOV\w+|ATTACH\w*|ENCLOSURES?|ANNEX(?:ES)?)
    (?: (?:FROM|OF|TO))?(?: (?:THE|ITS|ANY))?(?: (?:${DETACHABLE}))?,
  \d{1,4}(?:[\/.:-]\d{1,4}){0,2}, ${MONTHS}
`
export const PARTS = { caveat: CAVEATS, open: ['FOR PUBLIC RELEASE'], prefix: PREFIXES, neutral: NEUTRAL }

/** What is called secret in ordinary life. */
const ORDINARY_NOUNS = phrases`
  ballots?, votes?, santas?, shopp(?:ers?|ing), gardens?, gifts?, services?, li(?:fe|ves), lover?s?, affairs?, admirers?, crush,
  recipes?, sauce, ingredients?, formula, suppers?, menu, tea, cinema, gigs?, party, parties, clubs?, society, societies,
  agents?, spy, spies, weapons?, army, police, courts?, trials?, evidence, diar(?:y|ies), histor(?:y|ies), past, stash,
  compartments?, cameras?, recordings?, filming, meetings?, rooms?, missions?, worlds?, locations?, venues?, places?, spots?, gems?,
  sales?, bases?, hideouts?, hideaways?, tunnels?, passages?, doors?, keys?, codes?, messages?, languages?, handshake,
  island, beach, lake, woods?, paths?, den, millionaires?, footballer, superstar, hero(?:es)?, talents?, identity, lives, plans?,
  tips?, acts?, donors?, books?, sessions?, squad, league, wars?, pleasures?, surprises?, quiz, show, project, of, to, out, behind
`
export const ORDINARY_NOUN = patternWith('i')`^${ORDINARY_NOUNS}$`
/** An office also works on what these nouns name. */
export const WORK_NOUN = /^(?:ops|meetings?|past|codes?|bases?|trials?|evidence|police|plans?)$/i

export const LEISURE = anyPhrase`
  tickets, popcorn, doors (?:at|open), book online, workshop, museum, half[- ]term, films?, comed(?:y|ies),
  cert(?:ificate)? ?\d, screening, tribute, playing, band, choir, songs?, quiz, escape room, recipe, menu,
  panto(?:mime)?, novel, starring, musical, sold out, free entry, family fun, spy school, spies, kids, cushion,
  jokes?, sketch, scene, cartoon, fiction, props?
`
