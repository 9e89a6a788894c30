import type { Expression } from '../../expression.ts'
import { anyPhrase, either, pattern, patternWith, phrases } from '../../pattern.ts'
import { HISTORY } from './unreal.ts'

export const HONORIFICS = phrases`
  sir, dame, lord, lady, baroness, prof, professor, rev, reverend, imam, rabbi, father, fr, canon, archdeacon,
  deacon, pastor, bishop, revd, giani, granthi, sheikh, maulana, hafiz, pandit
`

const JUNIOR_ROLES = phrases`
  apprentice, volunteer, receptionist, analyst, assistant, advis[eo]r
`

const DEPARTMENTS = phrases`
  press, media, communications, policy, research, governance, engagement, complaints, data protection, legal,
  finance, hr, project, programme, neighbourhood, liaison, development, information
`
const ROLE = phrases`
  ceo, cfo, coo, cto, cio, chief (?:executive|constable|inspector|superintendent|(?:[\w-]+ ){0,2}officer), (?:city|county|district|state) attorney,
  attorney general, prosecutor,
  (?:vice[- ]?)?chair(?:man|woman|person)?, (?:managing |executive |finance |regional |operations )?director,
  (?:interim |deputy |acting |assistant )?head(?:teacher| teacher)? (?:of\b)?, headteacher, principal,
  (?:\w+ )?manager, (?:\w+ )?co-?ordinator, minister, secretary of state,
  (?:home|foreign|justice|shadow|general|health) secretary, chancellor, prime minister, leader, mayor,
  (?:police and crime )?commissioner, (?:chief |assistant chief |deputy chief )?constable, superintendent,
  (?:chief |detective )?inspector, detective, spokes(?:man|woman|person),
  (?:youth|support|outreach|social|charity|community|play|street|detached) worker,
  (?:club|branch|parish|group|society|association|honorary|membership) secretary, (?:head )?coach,
  (?:park|town|countryside) ranger, (?:churchwarden|warden), criminologist, researcher, scientist, campaigner,
  psychologist,
  (?:consultant |clinical |forensic |chief )?(?:psychiatrist|pathologist|paediatrician|epidemiologist
    |toxicologist), general practitioner, clinical (?:director|lead), architect, engineer, sculptor, poet,
  playwright, novelist, actor, actress, composer, photographer, broadcaster, comedian, cartoonist, olympian,
  paralympian, canon, dean, archdeacon, deacon, rector, priest, pastor, rabbi, sheriff,
  (?:lord|deputy)[- ]lieutenant, lord mayor, members? (?:are|is|include),
  (?:community|youth|police|volunteer) (?:champion|ambassador|cadet leader), head (?:chef|gardener|porter|steward),
  (?:station|team|project|programme|regional|national|area|branch|shift|watch|section) (?:manager|leader|lead|head
    |director|co-?ordinator|organiser|officer), president, founder, patron, ambassador, trustee, vicar, bishop,
  imam, curate, lecturer, professor, solicitor (?:for|to), barrister, judge, coroner, editor, reporter, journalist,
  correspondent, presenter, councillors?, MPs, our officer, MP, MS, AM, MEP, peer, senator, economist, historian,
  author, analyst, columnist, curator, (?:legal(?:ly qualified)?|special|senior|policy|independent) advis[eo]r, assessor,
  chaplain, buyer, chief of staff, (?:deputy |vice[- ]?)?captain of, champion for,
  (?:cabinet|portfolio) (?:member|holder), organiser, convenor, (?:my|our) colleague,
  our (?:[\w’-]+ ){0,4}${JUNIOR_ROLES}, (?:my|our) (?:predecessor|successor), minute[- ]?taker, clerk(?: to)?,
  usher, compère, ${DEPARTMENTS} (?:officer|lead|adviser|advisor|manager|assistant), lead (?:for|on|officer|member),
  monitoring officer, returning officer, auditor, (?:chief )?fire officer, commander, ombudsman, inspectorate,
  representative, rep for, governor, (?:neighbourhood |custody |patrol |response )?sergeant, warden of,
  secretary of, treasurer
`

const ROLE_LINKS = phrases`
  ,, –, -, is, (?:has|have) been (?:appointed|named|elected|confirmed|chosen)(?: as)?,
  who (?:is|chairs|runs|leads|heads|manages|represents|founded|edits|owns), (?:is|was) (?:the|our|their)[ ], \|,
  \n(?!\n|[^\n]{0,50}\b(?:worked|works|has|had|was|were|will)\b)
`

const LEADING_VERBS = phrases`
  chair(?:s|ed), runs?, ran, lead?s?, led, manage[sd], founded, co-?ordinate[sd], wrote, built, painted, set up, started,
  looks after (?:the|our)
`

const ROLE_ACTIVITIES = phrases`
  has been acting (?:up|as), has taught, teaches, (?:(?:has|have) )?${LEADING_VERBS}
`

const MEETING_GROUPS = phrases`
  panel, board, speakers?, adults, chairs?, (?:in|for) the (?:room|day)
`

const MEMBER_HEADINGS = phrases`
  members, trustees, governors, speakers, panellists, judges, present, in attendance, directors, speakers include,
  apologies(?: (?:were )?(?:received )?from)?, speaker
`

const BODY_NOUNS = phrases`
  Services?, Forum, Federation, Association, Council, Trust, University, Institute, Foundation, Society, Chamber,
  Alliance, Network, Partnership, Board, Commission, Agency, Authority, Police, Constabulary, Ministry, Office, NHS,
  Union, Charity, Watch, Rail, Aid, Support, Rescue, Brigade, Fund, Centre, Museum, Library, Archives?, Gallery,
  Theatre, Cathedral, Co-op(?:erative)?, Unit, Team, Squad, Department, Directorate, Command, Division, Section,
  Ltd, Limited, plc, LLP, CIC
`

const AUTHORED = phrases`
  written, compiled, prepared, requested, approved, signed, authored, reviewed, proposed, seconded, drafted,
  commissioned, edited, directed, narrated, led, run, staffed, supervised, represented, introduced, unveiled,
  designed, painted, composed, recorded, played
`
const WORKS_OF_AUTHORS = phrases`
  words?, pictures?, text, photos?, photographs?, images?, film, video, music, drawings?, illustrations?, design,
  report, story, poem, script, artwork, lecture, speech, talk, foreword, introduction, mural, statue, painting,
  sculpture, portrait, song, play, novel, book, exhibition, (?<!was |were |been |not )${AUTHORED}
`

const AUTHOR_HEADINGS = phrases`
  author, approved, signed, owner, sponsor, action, from
`
const CONTACT_LEAD_INS = phrases`
  ask for, contact, email, page owner, for pictures:, enquiry:, rsvp to, book with, write to, report to,
  interviewed by, chaired by, hosted by, presented by, opened by, photograph(?:ed)? by, picture: ?, photo: ?,
  credit: ?, by-?line:?, ${WORKS_OF_AUTHORS}(?: and \w+)? by:?, ${AUTHOR_HEADINGS}:
`

const HISTORIC_PHRASES = phrases`
  for whom (?:this|the) \w+ (?:is|was) (?:called|named),
  (?:the )?(?:[\w’']+ )?first (?:black|asian|female|woman|women|sikh|muslim|welsh)[ ], named (?:after|for|in honou?r of),
  plaque to, life of, century, in 1[0-8]\d\d, 18\d\d, 19[0-3]\d
`

const PARTY_WORDS = phrases`
  party, labour, conservative, tory, lib dem, democrat, green, reform, PCC, mayoral, parliamentary, council,
  independent
`

const CANDIDATE_BEFORE = phrases`
  vote(?: for)?, elect, back, ${PARTY_WORDS}(?:[’']s)? (?:\w+ ){0,2}candidate,?, campaign(?:ing)? for,
  canvass(?:ing)? for, re-?elect
`

const CANDIDACY_AFTER = phrases`
  would make a, for (?:MP|mayor|council|parliament|PCC), (?:our|the|your) (?:\w+ ){0,3}candidate,
  is standing (?:for|in),
  is up for (?:the |our )?(?:\w+ )?(?:labour|conservatives?|tor(?:y|ies)|lib(?:eral)? dem\w*|greens?|reform|plaid
    |independents?)
`

const PARTIES = phrases`
  Independent, Ind, Labour(?: and Co-operative)?, Conservative, Con, Lib(?:eral)? Dem(?:ocrat)?s?, Green(?: Party)?,
  Reform(?: UK)?, Plaid Cymru, SNP, UKIP, Workers Party, TUSC
`

export const ON_DUTY = anyPhrase`
  will, on 101, patrol\w*, beat, neighbourhood, meet, team, said, says, joined, handler, award\w*, commend\w*, leads?, led,
  thank\w*, congratulat\w*, cleared (?:a|the) (?:way|road|path), well done, retire\w*, promoted, stall, cadets
`

const HONOURS_GIVEN = phrases`
  MBE, OBE
`

export const STAND_INS: ReadonlySet<string> = new Set(
  phrases`
    joe bloggs, jane bloggs, fred bloggs, john doe, jane doe, a n other, ann other, john q public, joe public,
    john smith of anytown
  `,
)

export const IN_ROLE = 'speaks or acts in a role'
const CANDIDATE = 'stands for election'
const CONTACT = 'is given as a contact or author'

/** Election law requires an imprint. */
export const IMPRINT = patternWith('i')`
  \b(?:promoted|printed|published)(?:,? (?:and|&) (?:promoted|printed|published))* by\b
`
const LEGISLATORS = phrases`
  Senator, Senators, Sen\., Congressman, Congresswoman, Ambassador, Governor, Chairman, Chairwoman, Speaker, Taoiseach
`

const IS_CANDIDATE = patternWith('i')`
  ^[^.!?]{0,40}\b${CANDIDACY_AFTER}\b|^,? ?\(${PARTIES}\)|^, (?:their|our|the (?:\w+ ){0,2}|your) ?candidate\b
`
const FIRM = pattern`^(?: (?:&|and) (?:Sons?|Daughters?|Partners|Brothers)| (?:plc|Ltd|Limited|LLP|CIC))\b`
const WHO_ACTS = patternWith('i')`
  ^(?:,? \(?(?:aged )?\d{1,3}\)?)?,? (?:of [^,.!?\n]{3,50}, )?who ${ROLE_ACTIVITIES}\b
`

/** The first that matches is why. */
export const SIGNS: readonly (readonly [
  why: string,
  where: 'precedes' | 'follows' | 'inSentence',
  words: Expression,
])[] = [
  [CANDIDATE, 'precedes', patternWith('i')`\b(?:opponent,?|${CANDIDATE_BEFORE}) $`],
  [CANDIDATE, 'follows', IS_CANDIDATE],
  [HISTORY, 'inSentence', patternWith('i')`\b${HISTORIC_PHRASES}\b`],
  ['is the name of a firm', 'follows', FIRM],
  [CONTACT, 'precedes', patternWith('i')`\b${CONTACT_LEAD_INS} $`],
  [CONTACT, 'precedes', IMPRINT],
  [
    'speaks or acts for a body',
    'follows',
    patternWith('u')`
      ^,? (?:of|from|at|for) (?:the )?(?:[\p{Lu}&][\p{L}’'&-]*(?: (?:of|and|for|the))? ){0,5}${BODY_NOUNS}\b
        (?![^.!?]{0,60}\b(?:rap|assault|attack|abus|harass|complain|arrest|charg|accus|victim|diagnos|sick)\w*)
    `,
  ],
  [
    'was decorated in public',
    'follows',
    pattern`
      ^[^.!?]{0,90}\b(?:becomes?|became|made|appointed|awarded|given|receive[sd]?|gets?|got) (?:an? |the |her |his )?
        ${HONOURS_GIVEN}\b
    `,
  ],
  [IN_ROLE, 'follows', WHO_ACTS],
  [IN_ROLE, 'precedes', pattern`\b${LEGISLATORS} $`],
]

export const ROLE_AFTER = patternWith('i')`^[’']?s?,? ?(?:\([^)]{0,40}\),? )?${ROLE_LINKS}[^.!?]{0,55}?(?:\b${ROLE}\b)`
export const ROLE_BEFORE = patternWith('iu')`
  \b${ROLE}(?:(?: (?:of|for|at|to))? (?:the )?(?<unit>(?!(?:is|was|will)\b)(?:[\p{L}’'&-]+ ){0,4}?[\p{L}’'&-]+))?
    (?: ?[,:] ?| (?:is|was|will be) (?:called )?| )$
`
export const MEMBERS = patternWith('iu')`
  (?:^|\n|[.;:] )(?:(?:our|the|your|their|interview(?:ing)?|judging|adults|staff|people|trainers|hosts?|on) ){0,3}
    ${MEETING_GROUPS}(?: on the day)?(?: (?:will be|is|are|were|was|consists? of|is made up of|includes?|comprises?
    |will include):?|:) (?!about|when|what|if|that|who|to\b|not\b|\w+(?:ed|ing)\b)[^\n.]{0,200}$
  |(?:^|\n|[.;] )(?:(?:our|the|board|panel|committee|cabinet|independent|executive) ){0,3}${MEMBER_HEADINGS}
    (?: (?:are|were|present|of the \w+))?(?::|(?<=apologies) from|(?<=from)) [^\n]{0,400}$
`

/** Tried first, because the full expressions are long. */
const ROLE_WORDS = [...new Set(either(ROLE).match(/[a-z]{3,}/gi))].filter(
  (word) => !/^(?:the|and|for|our|are)$/.test(word),
)
export const SOME_ROLE = patternWith('i')`\b(?:${ROLE_WORDS}|co-?ord|(?:MP|MS|AM)\b)`
