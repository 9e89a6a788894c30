import { wordSet } from '../../pattern.ts'
import { TENS, TO_TWENTY } from './numbers.ts'

export const TITLE = wordSet`
  mr mrs ms miss misses messrs señor señora señorita monsieur madame mademoiselle herr frau signor signora mx dr
  prof professor sir dame lord lady baroness rev reverend cllr councillor imam rabbi father judge recorder mayor
  alderman canon archdeacon pastor bishop revd fr sheikh
  maulana hafiz pandit giani granthi
`

export const RANK = wordSet`
  pc dc ps ds sgt sergeant di dci dsu dcs insp inspector supt superintendent pcso constable detective chief
  commander acc dcc wpc officer firefighter paramedic corporal private captain major colonel lieutenant lt col
`

export const PLACE_AFTER = wordSet`
  road rd street avenue ave lane close drive crescent grove gardens terrace mews way walk square place parade
  court hill park green house hall
  centre center hub library school academy college university primary junior juniors infants church chapel
  cathedral mosque hospital clinic surgery theatre museum
  gallery stadium arena club pub inn hotel station bridge tower towers building buildings estate ward
  constituency village town city county borough parish
  council trust foundation fund charity society association institute partnership ltd limited plc llp group
  company & sons brothers bros solicitors motors
  award awards prize medal cup trophy shield scheme law act bill inquiry enquiry report review commission
  committee panel board lecture league memorial
  statue festival day week month project programme programm plan strategy initiative campaign crown magistrates
  police constabulary county bank stores
  bakery farm mill lodge cottage flats heath wood woods common market quay wharf canal junction roundabout depot
  garage arms hotel united rovers albion athletic fc afc rfc wanderers
  federation fleet reps union wells rotary marina divas festival fayre fair show
  wards streets roads schools stations
  island bay beach river valley forest cross circus queensway boulevard embankment gate courier gazette times
  mail express post news radio bandstand chambers barracks castle abbey priory manor mount
  cinema cinemas brewery tavern bistro associates consulting engineering security logistics systems solutions software
  alliance coalition network
`

/** 'Non-consensual', 'pre-meeting': a prefix makes an ordinary word. */
const PREFIXED = /^(?:non|anti|pre|post|pro|multi|semi|inter|self|under|over)-/

const NOT_NAMES = wordSet`
  under over above below beneath within without upon across around between against through throughout towards beside
  despite toward unlike per via
  the a an and or but if in on at by for to of from with as is are was were be been has have had do does did
  will would can could should may might must shall
  i you he she it we they me him her us them my your his its our their this that these those there here who what
  when where why how which
  not no yes please thanks thank dear hi hello hey regards kind best warm wishes sincerely faithfully yours many
  good morning afternoon evening all everyone
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
  january february march april june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec
  police crime commissioner commissioners office officer officers deputy chief executive constable constables
  assistant superintendent inspector detective sergeant constabulary force
  council councillors councillor member members parliament minister government home secretary secretary
  department ministry service services team unit board panel committee group
  media press release notes editors editor contact statement ends embargo embargoed draft subject re fw fwd cc
  bcc to from date sent
  national international british english welsh scottish irish polish european asian african muslim christian
  sikh hindu jewish labour conservative conservatives liberal democrat democrats reform green plaid cymru
  north south east west northern southern eastern western midlands region regional united kingdom uk england
  wales scotland britain ireland london birmingham
  support victim victims witness witnesses suspect offender offenders survivor survivors youth young people
  children child community communities safety safer streets public
  fund grant grants bid annual report plan strategy budget survey consultation meeting agenda minutes item paper
  data figures statistics table note contract notice decision
  act bill law order section court crown magistrates county prison probation custody domestic abuse hate sexual
  violence modern slavery
  new old big great royal st saint street road city town hospital school university college church
  head manager director lead adviser advisor assistant coordinator caseworker administrator policy finance legal
  human resources hr governance engagement communications
  mr mrs ms miss dr prof sir dame lord lady cllr
  christmas easter eid diwali vaisakhi ramadan bank holiday summer winter spring autumn
  facebook instagram twitter linkedin tiktok whatsapp snapchat youtube google microsoft teams zoom outlook x
  op operation opcc pcc cps hmp nhs mp mps gp cid pnc dob ni id ref tel email fax phone mobile address name date
  born aged licence passport account sort code iban visa
  what why could have come find report join follow read see look watch listen call ring dial text visit apply
  book register vote happy well lovely proud congratulations today tomorrow yesterday
  one two three four five six seven eight nine ten first second third last next every each some any most more
  less few
  after before during since until while because although however also just only even still yet then now once
  again
  let stand behind another free fair real live our open part page line lines room flat unit van car reg time
  camera
  shubh deepavali diwali subha navaratri holi hanukkah chanukah pesach purim nowruz wesak samhain beltane ask
  met tell meet thank hiya howdy anon anonymous ask’s officer’s federation reps chhor mubarak puja jayanti
  gurpurab kirtan nagar street triage attached papers tally quote lunch shout freak lib dem rt alt screen
  welcome justice nothing nobody somebody anyone anybody everybody
`

/** 'Forty-one people', 'Eleven vans': numbers in words. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...TENS,
  ...TENS.flatMap((ten) => [...TO_TWENTY.slice(0, 9), 'first', 'second', 'third'].map((unit) => `${ten}-${unit}`)),
  ...TO_TWENTY.slice(10),
  ...'hundred hundreds thousand thousands dozen dozens'.split(' '),
])

/** A function word, a month, a number, an office, 'I’m'. */
export const ordinary = (lower: string): boolean =>
  NOT_NAMES.has(lower) || NUMBERS.has(lower) || PREFIXED.test(lower) || /['’](?:m|ve|ll|re|d|t)$/.test(lower)
