import type { KnownPerson, Part, Reading } from '../../contract.ts'
import { layoutOf, zoneAt } from '../layout.ts'
import { live } from '../register.ts'
import { CLASSES } from '../sensitive-words.ts'
import { accused } from './accused.ts'
import { agreed } from './agreed.ts'
import { FAMOUS, STAND_INS } from './famous.ts'
import { inTheOpen } from './in-the-open.ts'
import type { Candidate } from './name-candidates.ts'
import { listed } from './name-features.ts'
import { actsInPublic, inTimetable, inTitle, standsAgainst } from './public-words.ts'
import { FAMED, STAND_IN, unreal } from './unreal.ts'

/** Who is properly public, and why. `undefined` = a private person. */

const OFFICE_TITLE =
  /^(?:cllr|councillor|judge|recorder|mayor|alderman|chief|commander|acc|dcc|dcs|dsu|supt|superintendent|inspector|insp|dci|firefighter|paramedic)$/

/** Of His Majesty's counsel, of Parliament, honoured: letters behind a name. */
const COUNSEL = /^(?:KC|QC|MP|MSP|MS|OBE|MBE|CBE|KPM|QPM)$/

/** Learned, knighted or ordained: known by it, but no office-holder. What is private about them stays private. */
const HONOURED =
  /^(?:sir|dame|lord|lady|baroness|prof|professor|rev|reverend|imam|rabbi|father|fr|canon|archdeacon|deacon|pastor|bishop|revd|giani|granthi|sheikh|maulana|hafiz|pandit)$/
export const HONOUR = 'bears a title of honour'

const ROLE =
  '(?:chief (?:executive|constable|finance officer|officer|inspector|superintendent|operating officer)|(?:vice[- ]?)?chair(?:man|woman|person)?|(?:managing |executive |finance |regional |operations )?director|(?:interim |deputy |acting |assistant )?head(?:teacher| teacher)? (?:of\\b)?|headteacher|principal|(?:\\w+ )?manager|(?:\\w+ )?co-?ordinator|minister|secretary of state|(?:home|foreign|justice|shadow|general|health) secretary|chancellor|prime minister|leader|mayor|(?:police and crime )?commissioner|(?:chief |assistant chief |deputy chief )?constable|superintendent|(?:chief |detective )?inspector|detective|spokes(?:man|woman|person)|(?:youth|support|outreach|social|charity|community|play|street|detached) worker|(?:club|branch|parish|group|society|association|honorary|membership) secretary|(?:head )?coach|(?:park|town|countryside) ranger|(?:churchwarden|warden)|criminologist|researcher|scientist|campaigner|psychologist|(?:consultant |clinical |forensic |chief )?(?:psychiatrist|pathologist|paediatrician|epidemiologist|toxicologist)|general practitioner|clinical (?:director|lead)|architect|engineer|sculptor|poet|playwright|novelist|actor|actress|composer|photographer|broadcaster|comedian|cartoonist|olympian|paralympian|canon|dean|archdeacon|deacon|rector|priest|pastor|rabbi|sheriff|(?:lord|deputy)[- ]lieutenant|lord mayor|members? (?:are|is|include)|(?:community|youth|police|volunteer) (?:champion|ambassador|cadet leader)|head (?:chef|gardener|porter|steward)|(?:station|team|project|programme|regional|national|area|branch|shift|watch|section) (?:manager|leader|lead|head|director|co-?ordinator|organiser|officer)|president|founder|patron|ambassador|trustee|vicar|bishop|imam|curate|lecturer|professor|solicitor (?:for|to)|barrister|judge|coroner|editor|reporter|journalist|correspondent|presenter|councillors?|MPs|our officer|MP|MS|AM|MEP|peer|senator|economist|historian|author|analyst|curator|(?:legal(?:ly qualified)?|special|senior|policy|independent) advis[eo]r|assessor|chaplain|buyer|chief of staff|(?:deputy |vice[- ]?)?captain of|champion for|(?:cabinet|portfolio) (?:member|holder)|organiser|convenor|(?:my|our) colleague|our (?:[\\w’-]+ ){0,4}(?:apprentice|intern|trainee|volunteer|receptionist|administrator|caseworker|analyst|assistant|advis[eo]r|technician|designer|developer|bookkeeper|archivist)|(?:my|our) (?:predecessor|successor)|minute[- ]?taker|clerk(?: to)?|usher|compère|(?:press|media|communications|policy|research|governance|engagement|complaints|data protection|legal|finance|hr|project|programme|neighbourhood|liaison|development|information) (?:officer|lead|adviser|advisor|manager|assistant)|lead (?:for|on|officer|member)|monitoring officer|returning officer|auditor|(?:chief )?fire officer|commander|ombudsman|inspectorate|representative|rep for|governor|(?:neighbourhood |custody |patrol |response )?sergeant|warden of|secretary of|treasurer)'
/** Every longer word that a role is told with: a look at the words spares the long pattern. */
const ROLE_WORDS = new Set(ROLE.toLowerCase().match(/[a-z]{3,}/g))
for (const word of ['the', 'and', 'for', 'our', 'are', 'lead', 'was']) ROLE_WORDS.delete(word)
const STEMS = /^(?:\w*man|\w*men|\w*er|\w*or|\w*ist|lead)$/
const mayHoldRole = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(
      (word) =>
        ROLE_WORDS.has(word) ||
        (word.length > 5 && STEMS.test(word)) ||
        word === 'lead' ||
        word === 'mp' ||
        word === 'ms' ||
        word === 'am',
    )
const FORMER = /\b(?:former|ex-|was|were|used to|until|previous|dismissed|sacked|retired)\b/i

const ROLE_AFTER = new RegExp(
  `^[’']?s?,? ?(?:\\([^)]{0,40}\\),? )?(?:,|–|-|is|(?:has|have) been (?:appointed|named|elected|confirmed|chosen)(?: as)?|who (?:is|chairs|runs|leads|heads|manages|represents|founded|edits|owns)|(?:is|was) (?:the|our|their) |\\||\\n(?!\\n|[^\\n]{0,50}\\b(?:worked|works|has|had|was|were|will)\\b))[^.!?]{0,55}?(?:\\b${ROLE}\\b)`,
  'i',
)
/** Between a name and a role these tell of dealings with somebody else in that role. */
const DOES =
  /\b(?:spoke|told|met|wrote|thanked|asked|helped|joined|praised|visited|complained|sued|attacked|assaulted|to the|by the|with the|against the|from the)\b/i
/** A colleague who takes something on. */
const WORKS =
  /^ (?:will|is going to|can|has been asked to) (?:deal|contact|call|ring|reply|respond|handle|look into|lead|chair|host|present|speak|be in touch|write to you|pick|take over|send|circulate|bring|attend)\b/i
const LEADS =
  /^(?:,? \(?(?:aged )?\d{1,3}\)?)?,? (?:of [^,.!?\n]{3,50}, )?who (?:has been acting (?:up|as)|is acting up|acts as|stood in|is standing in|has taught|have taught|teaches|sits on|sat on|serves (?:on|as)|(?:(?:has|have) )?(?:chair(?:s|ed)|runs?|ran|lead?s?|led|head(?:s|ed)|manage[sd]|represent(?:s|ed)|founded|edit(?:s|ed)|co-?ordinate[sd]|organise[sd]|coache[sd]|trains|hosts?|hosted|wrote|designed|built|painted|composed|directs|directed|set up|started|looks after (?:the|our)|polices|patrols))\b/i
const ROLE_BEFORE = new RegExp(
  `\\b${ROLE}(?:(?: (?:of|for|at|to))? (?:the )?(?<unit>(?!(?:is|was|will)\\b)(?:[\\p{L}’'&-]+ ){0,4}?[\\p{L}’'&-]+))?(?: ?[,:] ?| (?:is|was|will be) (?:called )?| )$`,
  'iu',
)
/** In a list of those present: what they did there. */
const PRESENT =
  /^ ?\((?:in the )?(?:chair(?:man|woman|ing)?|vice[- ]chair|minutes?|notes?|secretary|clerk|treasurer|host|facilitator|presenter|observer|online|remotely|via teams|apologies)\)/i
/** 'Board members: Ann Sample, Bo Sample', 'The panel will be Ann Sample, …'. */
const MEMBERS =
  /(?:^|\n|[.;:] )(?:(?:our|the|your|their|interview(?:ing)?|judging|adults|staff|people|trainers|hosts?|on) ){0,3}(?:panel|board|interviewers?|judges|trainers?|tutors?|speakers?|facilitators?|adults|chairs?|(?:in|for) the (?:room|day))(?: on the day)?(?: (?:will be|is|are|were|was|consists? of|is made up of|includes?|comprises?|will include):?|:) (?!about|when|what|if|that|who|to\b|not\b|\w+(?:ed|ing)\b)[^\n.]{0,200}$|(?:^|\n|[.;] )(?:(?:our|the|board|panel|committee|cabinet|independent|executive) ){0,3}(?:members|trustees|governors|speakers|panellists|judges|present|in attendance|directors|speakers include|apologies(?: (?:were )?(?:received )?from)?|speaker)(?: (?:are|were|present|of the \w+))?(?::|(?<=apologies) from|(?<=from)) [^\n]{0,400}$|\b(?:appointed|members|panel(?:lists)?|board|committee|trustees|judges|speakers|finalists|winners|recipients|advis[eo]rs)\b[^\n.]{0,110}\. (?:They|The (?:\w+ ){0,3}(?:members|winners|speakers|judges|finalists)) are:? [^\n.]{0,400}$/iu
/** 'Ann Sample, Sample Evening Post': a journalist, whoever it is. */
const OUTLET =
  /^,? (?:of |at |from |for )?(?:the |BBC |ITV )?(?:\p{Lu}[\p{L}’'&-]+ ){0,3}(?:Post|News|Mail|Echo|Gazette|Times|Star|Express|Mercury|Herald|Chronicle|Argus|Journal|Courier|Radio|FM|TV|Guardian|Telegraph|Observer|Advertiser|Broadcasting)\b(?! (?:Office|Room))/u
/** 'Ann Sample from the fire service', without capitals. */
const FROM_SERVICE =
  /^,? (?:of|from) (?:the )?(?:fire|ambulance|probation|prison|health|youth|housing|water|rail) (?:service|trust|association|company)\b(?![^.!?]{0,60}\b(?:rap|assault|attack|abus|harass|complain|arrest|charg|accus|victim|diagnos|sick)\w*)/
/** 'Brake’s Ann Sample said'. */
const BODYS = /\p{Lu}[\p{L}’'&-]+[’']s $/u
/** Speaks, gives or is thanked for a body. */
const FOR_BODY =
  /^,? (?:of|from|at|for) (?:the )?(?:[\p{Lu}&][\p{L}’'&-]*(?: (?:of|and|for|the))? ){0,5}(?:Services?|Forum|Federation|Association|Council|Trust|University|Institute|Foundation|Society|Chamber|Alliance|Network|Partnership|Board|Commission|Agency|Authority|Police|Constabulary|Ministry|Office|NHS|Union|Charity|Watch|Rail|Aid|Support|Rescue|Brigade|Fund|Centre|Museum|Library|Archives?|Gallery|Theatre|Cathedral|Co-op(?:erative)?|Unit|Team|Squad|Department|Directorate|Command|Division|Section|Ltd|Limited|plc|LLP|CIC)\b(?![^.!?]{0,60}\b(?:rap|assault|attack|abus|harass|complain|arrest|charg|accus|victim|diagnos|sick)\w*)/u
const INVITED =
  /\b(?:ask for|contact|speak to|speak with|email|call|ring|phone|message|page owner|for pictures:|enquiry:|rsvp to|book with|write to|report to|interviewed by|chaired by|hosted by|presented by|written by|opened by|photograph(?:ed)? by|picture: ?|photo: ?|credit: ?|©|by-?line:?|(?:mural|statue|painting|sculpture|portrait|song|play|novel|book|exhibition|mosaic|tapestry|window) by|(?:words?|pictures?|text|photos?|photographs?|images?|film|video|music|drawings?|illustrations?|design|report|story|poem|script|artwork|lecture|speech|talk|foreword|introduction|(?<!was |were |been |not )(?:written|compiled|prepared|requested|approved|signed|authored|reviewed|proposed|seconded|drafted|commissioned|edited|directed|narrated|led|run|staffed|supervised|represented|introduced|unveiled|designed|painted|composed|recorded|played))(?: and \w+)? by:?|(?:author|requested|approved|signed|prepared|owner|sponsor|seconded|proposed|drafted|lead officer|report to|action|from):)[ ]$/i
const HISTORIC =
  /\b(?:for whom (?:this|the) \w+ (?:is|was) (?:called|named)|(?:the )?(?:[\w’']+ )?first (?:black|asian|female|woman|women|sikh|muslim|welsh) |named (?:after|for|in honou?r of)|statue of|memory of the|bust of|plaque to|life of|works of|plays? by|poems? by|novels? by|century|in 1[0-8]\d\d|18\d\d|19[0-3]\d)\b/i
const PLAYED =
  /\b(?:played by|plays the (?!piano|guitar|violin|cornet|drums)|stars (?:as|in)|actors?\b|not (?:his|her|their) real names?|names? (?:has|have) been changed|fictional|a character|case study name|pseudonym)\b/i
const CANDIDATE =
  /\b(?:vote (?:for )?|elect |back |(?:party|labour|conservative|tory|lib dem|democrat|green|reform|PCC|mayoral|parliamentary|council|independent)(?:[’']s)? (?:\w+ ){0,2}candidate,? |campaign(?:ing)? for |canvass(?:ing)? for |re-?elect )$/i
const CANDIDATE_AFTER =
  /^[^.!?]{0,40}\b(?:would make a|for (?:MP|mayor|council|parliament|PCC)|(?:our|the|your) (?:\w+ ){0,3}candidate|is standing (?:for|in)|is up for (?:the |our )?(?:\w+ )?(?:labour|conservatives?|tor(?:y|ies)|lib(?:eral)? dem\w*|greens?|reform|plaid|independents?))\b/i

/** A rank on duty, where nothing is held against its bearer. */
const ON_DUTY =
  /\b(?:will|on 101|patrol\w*|beat|neighbourhood|street surgery|contact|meet|team|said|says|joined|visited|handler|award\w*|commend\w*|officers are|sergeant is|attend\w*|hosted|leads?|led|thank\w*|congratulat\w*|CPR|compressions|first aid|rescued|saved (?:the|a|his|her|their)|cleared (?:a|the) (?:way|road|path)|stayed with|calmed|comforted|welcome|brilliant|well done|retire\w*|promoted|spoke|explained|added|about bikes|marking|stall|drop-in|surger\w+|cadets)\b/i
const HELD_AGAINST =
  /\b(?:alleg\w*|complain\w*|misconduct|suspended|dismissed|accused|disciplin\w*|investigat\w*|arrested|charged|convicted|sick|injur\w*|assault\w*|stress|leave|diagnos\w*|vetting|whistle\w*|undercover|surveillance|home|lives|address|wife|husband|collar)\b/i
const ILL = new RegExp(CLASSES[0]!.words.source, 'i')
const RANK_TITLE = /^(?:pc|wpc|dc|ps|ds|sgt|sergeant|di|pcso|constable|detective|officer)$/

/** 'An Inspector Calls by J. B. Sample'. */
const WORK_BY = /\p{Lu}[\p{L}’']+ (?:\p{L}+ )?\p{Lu}[\p{L}’']+,? by $/u
/** Tradespeople are quoted for their trade, and otherwise left in peace. */
const TRADE =
  /\b(?:landlord|landlady|publican|licensee|postmaster|postmistress|shopkeeper|farmer|gamekeeper|caretaker|vet|postman|artist|singer|boxer|athlete|trader|stallholder|cabbie|taxi driver|bus driver|nurse|paramedic|volunteer|hairdresser|butcher|baker|grocer|florist|angler|walker|cyclist|rider)(?: and [\p{L} ]{3,30})? $/iu

export function publicBecause(
  candidate: Candidate,
  part: Part,
  reading: Reading,
  others: readonly Candidate[],
): string | undefined {
  const register = onRegister(candidate, reading)
  if (register) return register
  const zone = zoneAt(layoutOf(part, reading.circumstances.kind), candidate.start)
  if (zone && zone !== 'notes' && !quotedLetter(zone, candidate, reading)) return `stands in a ${zone}`
  return (
    unreal(candidate, part) ??
    inTheOpen(candidate, part, reading) ??
    agreed(candidate, part, others) ??
    inPublic(candidate, part)
  )
}

/** A letter shown in an article greets somebody before everybody. */
const quotedLetter = (zone: string, { words }: Candidate, { circumstances: { kind } }: Reading): boolean =>
  zone === 'greeting' && words.length > 1 && /^(?:article|press-release|web-page|newsletter|report)$/.test(kind)

/** No village begins with a name that is nothing but a given one. */
const givenFirst = ({ words }: Candidate): boolean => (listed(words[0]!.toLowerCase()) & 13) === 1

function inPublic(candidate: Candidate, part: Part): string | undefined {
  if (OFFICE_TITLE.test(candidate.title ?? '') || COUNSEL.test(candidate.words.at(-1) ?? ''))
    return 'holds a public office'
  if (HONOURED.test(candidate.title ?? '')) return HONOUR
  const name = candidate.words.join(' ').toLowerCase().replace(/[.’']/g, '')
  if (FAMOUS.has(name)) return FAMED
  if (STAND_INS.has(name)) return STAND_IN
  const before = part.text.slice(Math.max(0, candidate.start - 70), candidate.start)
  const after = part.text.slice(candidate.end, candidate.end + 110)
  if (accused(before, part.text.slice(candidate.end, candidate.end + 260))) return undefined
  if (onDuty(candidate, before, after)) return 'acts in a role, as an officer on duty'
  if (!givenFirst(candidate) && inTimetable(after)) return 'is a place in a timetable'
  const line = part.text.slice(Math.max(0, candidate.start - 420), candidate.start)
  return (
    byWords(before, after) ?? (MEMBERS.test(line) || onProgramme(line, after) ? 'speaks or acts in a role' : undefined)
  )
}

/** '10.00 What we are and what we are not. Ann Sample': who speaks at that time. */
const onProgramme = (line: string, after: string): boolean =>
  (/(?:^|\n)[^\S\n]*\d{1,2}[.:]\d\d[^\S\n][^\n]{3,140}[.,:–—-][^\S\n](?:with )?$/.test(line) &&
    /^(?:,[^\n]{0,60})?[.)]?(?:\n|$)/.test(after)) ||
  (ON_A_DAY.test(line) && /^(?:,[^\n()]{0,60})?\)(?:\n|$)/.test(after))

/** 'Weds 1 July – Speaking with witnesses (Ann Sample, Sample House)': a course, and who gives it. */
const ON_A_DAY =
  /(?:^|\n)[-•* ]{0,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? \d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8}(?: \d{4})?,? ?[–—:-] [^\n()]{3,120}\($/u

function onDuty({ title }: Candidate, before: string, after: string): boolean {
  if (!RANK_TITLE.test(title ?? '')) return false
  const around = before + after
  return ON_DUTY.test(sentenceOf(before, after)) && !ILL.test(around) && !HELD_AGAINST.test(around)
}

function byWords(before: string, after: string): string | undefined {
  const sentence = sentenceOf(before, after)
  if (PLAYED.test(sentence) || PLAYED.test(after.slice(0, 90))) return 'is a part in a play or a changed name'
  if (standsAgainst(before, after)) return 'stands for election'
  if (HISTORIC.test(sentence)) return 'belongs to history'
  if (CANDIDATE.test(before) || CANDIDATE_AFTER.test(after)) return 'stands for election'
  if (ofFirm(before, after)) return 'is the name of a firm'
  if (invited(before, after) || IMPRINT.test(before) || (WORK_BY.test(before) && !CASE_BY.test(before)))
    return 'is given as a contact or author'
  if (inDirectory(before, after)) return 'is given as a contact or author'
  if (
    PRESENT.test(after) ||
    FOR_BODY.test(after) ||
    FROM_SERVICE.test(after) ||
    OUTLET.test(after) ||
    (BODYS.test(before) && SAYS.test(after))
  )
    return 'speaks or acts for a body'
  return inRole(before, after) ? 'speaks or acts in a role' : undefined
}

/** '• Board papers: Ann Sample, governance@…': who deals with what, in a list of contacts. */
const inDirectory = (before: string, after: string): boolean =>
  /(?:^|\n)[-•*] ?[\p{L} ’'&/-]{3,40}: (?:\p{Lu}\p{Ll}+ )?$/u.test(before) &&
  /^,? \(?(?:[\w.+-]+@[\w.-]+|0[1238]\d)/.test(after)

/** The imprint that the law asks of election material: who stands behind it, and where. */
export const IMPRINT = /\b(?:promoted|printed|published)(?:,? (?:and|&) (?:promoted|printed|published))* by\b/i

/** A firm that bears its founders' names is told by what firms do and are. */
const FIRM =
  /^(?: (?:&|and) (?:Sons?|Daughters?|Co|Partners|Brothers|Sisters|Associates|Company)\b| (?:plc|Ltd|Limited|LLP|CIC)\b|['’]s? (?:invoices?|quot(?:e|ation)s?|bids?|fees?|contracts?|tenders?|rates|proposals?|terms|engineers|partners)\b| (?:have|are|were) (?:\w+ )?(?:quoted|invoiced|bid|tendered|charged|billed|supplied|instructed|appointed|retained)\b|,? (?:the |our |a )?(?:\w+ )?(?:recruiters|solicitors|accountants|auditors|architects|surveyors|estate agents|law firm|consultants|caterers|printers)\b)/
const OF_FIRM =
  /\b(?:instruct(?:ed|ing)|retained|agency|recruiters|solicitors|suppliers?|contractors?|law firm|invoices? from|quot(?:e|ation)s? from|contract with|temps? from|framework with),? $/i
const HAS_FIRM = /^(?:[.,;)]| (?:for|to|at|on|and)\b|$)/

const invited = (before: string, after: string): boolean =>
  INVITED.test(before) && !SEEKS.test(before) && !ownNumber(before, after)

const ofFirm = (before: string, after: string): boolean =>
  FIRM.test(after) || (OF_FIRM.test(before) && HAS_FIRM.test(after))

/** 'Call Ann Sample on 07700 900…' hands out a person's own number, unless everybody is invited to use it. */
const ownNumber = (before: string, after: string): boolean =>
  /\b(?:call|ring|phone|text|message|whatsapp|speak to|speak with) $/i.test(before) &&
  !/^[^\n]{0,45}(?:\b0[1238]\d|@)/.test(after) &&
  !/\b(?:to book|book(?:ing)?s?|tickets?|for (?:more|further|details|information|a place)|enquir\w+|media|press|interview\w*|volunteer|join)\b/i.test(
    sentenceOf(before, after),
  )

const sentenceOf = (before: string, after: string): string =>
  before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1) + after.split(/[.!?]\s|\n/)[0]!

/** 'Ann Sample has sat on the Joint Audit Committee since 2019.' */
const SERVES =
  /^(?:\n{1,2}\p{Lu}[\p{L}’'-]+)? (?:has |had )?(?:sat|sits|served|serves|chairs|chaired|leads|led|heads|headed|runs|manages) (?:on |as )?(?:the|our|its|an?) (?:[\p{L}’'-]+ ){0,4}(?:committee|board|panel|council|commission|bench|trust|partnership|scheme|magistrate|governor|trustee|chair|member|cadets|watch|service|team|unit|hub|clinic|helpline|programme)\b/iu

/** 'The sergeant on duty, Ann Sample, is the subject of a hearing': no role makes that public. */
const SUBJECT_OF =
  /^[^.!?]{0,40}\b(?:is|was|has been|is being|faces|faced|got|received|is under)\b[^.!?]{0,30}\b(?:the subject of|suspended|sectioned|sacked|dismissed|disciplined|arrested|bailed|an? (?:final |first )?(?:written )?warning|accused of|signed off|off sick)\b/i

function inRole(before: string, after: string): boolean {
  if (SUBJECT_OF.test(after)) return false
  if (SERVES.test(after) && !HELD_AGAINST.test(after.split(/[.!?]\s|\n/)[0]!)) return true
  if (LEADS.test(after) || WORKS.test(after) || actsInPublic(before, after) || inTitle(before, after)) return true
  if (TRADE.test(before) && SAYS.test(after) && !HELD_AGAINST.test(after)) return true
  const role = mayHoldRole(after) ? ROLE_AFTER.exec(after)?.[0] : undefined
  return (role !== undefined && !FORMER.test(role) && !DOES.test(role)) || roleBefore(before)
}

const SAYS = /^,? (?:said|says|added|explained|told us|agreed)\b/
const SEEKS =
  /\b(?:wants?|wanted|like|wish\w*|need\w*|hop\w+|keen|trying|spoke|speaking) (?:to )?(?:\w+ )?(?:to|with) $|\b(?:wants?|like|wish|need|keen|trying) to \w+ (?:to|with) $/i
const CASE_BY = /\b(?:Complaints?|Claims?|Appeals?|Requests?|Statements?|Allegations?|Applications?|Calls?) by $/

/** 'Head of Communities Ann Sample', 'the adviser is Ann Sample'; not 'a solicitor for Ann Sample', 'the coroner heard that'. */
function roleBefore(before: string): boolean {
  const lead = mayHoldRole(before) ? ROLE_BEFORE.exec(before) : null
  if (!lead || /\b(?:for|to|of|with|by|against|about|that|and)(?: the)? $/i.test(before)) return false
  const unit = lead.groups?.['unit']
  // Behind a comma stands a name, whatever the unit is called; without one, only a unit with capitals is a unit.
  if (
    unit &&
    !/[,:] ?$/.test(before) &&
    !/^(?:\p{Lu}[\p{L}’'&-]*|of|and|the|for|&)(?: (?:\p{Lu}[\p{L}’'&-]*|of|and|the|for|&))*$/u.test(unit)
  )
    return false
  return !FORMER.test(before.slice(Math.max(0, lead.index - 15), lead.index + 1))
}

/** On the office's staff list or its list of public figures, candidates or media, on this day. */
function onRegister(candidate: Candidate, { known, circumstances }: Reading): string | undefined {
  const today = circumstances.today
  const person = known.people.find((entry) => live(entry, today) && namesThem(candidate, entry, known.people))
  if (person)
    return person.standing === 'office' ? "is on the office's list of people" : 'is on the list of public figures'
  const whole = candidate.words.join(' ').toLowerCase()
  if (known.candidates.some((entry) => live(entry, today) && entry.name.toLowerCase() === whole))
    return 'is a candidate'
  return known.media.some((entry) => entry.name?.toLowerCase() === whole)
    ? 'is a journalist on the register'
    : undefined
}

/** The whole name, the family name after a title, or a given name that is nobody else's on the list. */
function namesThem(candidate: Candidate, entry: KnownPerson, all: readonly KnownPerson[]): boolean {
  const words = candidate.words.map((word) => word.toLowerCase())
  return [entry.name, ...(entry.aliases ?? [])].some((name) => {
    const own = name.toLowerCase().split(/\s+/)
    if (words.length === 1) {
      const alike = all.filter((other) => other.name.toLowerCase().split(' ').includes(words[0]!)).length
      return alike === 1 && own.includes(words[0]!)
    }
    // 'SAMPLE, Ann' in a list is Ann Sample.
    if (words.length === 2 && own.at(-1) === words[0] && own[0] === words[1]) return true
    return own.at(-1) === words.at(-1) && (own[0] === words[0] || own.length === 1)
  })
}
