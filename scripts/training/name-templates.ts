/**
 * Sentences as an office writes them, to train the name model beside the public texts. N is a full name, G a given
 * name, F a family name, P a place, S a street, O an organisation, X an invented word that is no person. A line that
 * begins with a dash holds no person's name, even with G or F.
 */
export const SENTENCES = `
N, who lives in P, told officers that the car had gone.
The victim, N, was taken to hospital from S.
Dear N
Dear Mr F
Dear Mrs F
Dear Ms F,
Hi G
Hi G,
Hello G, thanks for getting in touch about S.
Thanks G, that is perfect.
Regards, N
Kind regards\\n\\nN\\nPolicy Officer
Best wishes\\n\\nG\\n\\nN, HR Officer
Yours sincerely\\n\\nN\\nChief Executive
said N, who runs the O in P.
“It was frightening,” said N, 34.
“We are proud,” added Councillor F.
Cllr N chairs the O.
PC N was on duty at the time.
Sergeant F and PC N attended.
Detective Inspector N said the search goes on.
Our caseworker spoke to G about the repairs.
G has asked me to send the papers to you.
N has bipolar disorder and lives alone.
He is the son of N, of S, P.
N (19), of S, was arrested on Tuesday.
N pleaded guilty at P Crown Court.
N was charged with burglary in P on Monday.
The complainant is N and her mother is N.
Please find attached the file of N.
The witness, Mr N, moved to P in May.
Payment to N of £900 for the workshop.
F, G
F, G PNC
Well done to N (7), N (8) and N (6), all in Willow class.
Happy 75th to N, born in P!
One of those affected is N, who works at O.
G is nine and goes to O in P.
Twelve people saw G in those years.
As for G, she is doing well.
N thanked the O for its help.
The cheque was given to N by N.
Statement of N
Contact: N, 0121 496 0000
Media contact: N
From: N <office@sample.example>
To: N <office@sample.example>
On Fri, 12 Jun 2026 at 08:52, N wrote:
N, Contracts Manager
name,reference\\nN,12\\nN,14\\nN,15
• N
- N, P
1. N
N and N were both there.
Dr N looks after her at the O.
Mr F said that it was late.
Ms F will take questions in P.
Mrs F has not replied.
Miss N worked at O until June.
Her brother G is in prison.
his mum, N, works at the O
We met G and G at the O.
N-F applied for the post.
Rev N opened the hall.
Professor N wrote the report.
Sir N and Dame N sat on the board.
G told me that she had diabetes.
Victim N has been offered support.
Suspect: N, dob 3 May 1990
Following the death of N, the O wrote to N.
A man named N from P has been bailed.
an account in the name of N
Your client, N, alleges that it happened in P.
Carer N visits on Mondays.
When G left school in P she joined the O.
Congratulations N!
RIP N
N is wanted on recall.
Drop N a line.
Ask for G at the desk.
Judge N sentenced him to four years.
Lord F and Baroness F spoke in the debate.
Nobody told G.
Interviewer: N. Present: N, N and N.
Present: N (chair), N, N
Apologies: N
The winner was N from P with O second.
- The O meets in P on Monday.
- P Crown Court heard the case.
- The bus stops at S and S.
- Come to S on Saturday, then S.
- The Police and Crime Commissioner visited P.
- The Police and Crime Panel met on Tuesday.
- Officers from P Police patrolled S.
- The O has given a grant to O.
- The survey by O closes on Friday.
- G's Law protects people.
- The F Award for Bravery goes to P.
- The F Inquiry reports in May.
- The G F Foundation paid for it.
- F & Sons Ltd, S, P
- F Road is closed between S and S.
- G Street and F Lane are shut.
- F House, S, P
- The G F Centre opens in June.
- F Park and F Gardens are open.
- St G's Church, P
- St G's Primary School
- King G VI School in P
- F Ltd won the contract.
- F Primary School in P
- F ward and P ward
- The F building on S
- Victim Support and Crimestoppers can help.
- Home Office, Crime Survey for England and Wales.
- Notes to Editors
- Date Payee Purpose
- Reports of theft in P rose in April and May.
- Modern Slavery Act 2015, section 2.
- Domestic Abuse Act 2021
- Chief Constable and Deputy Commissioner
- Chief Finance Officer added that reserves stand.
- Media Officer
- Data Protection Officer
- Safer Streets Fund and Hotspot Action Fund
- Operation F ran in P.
- Operation Redbrick arrested three people.
- Labour, Conservative and Liberal Democrat councillors
- Muslim, Sikh and Hindu families came to the O.
- Polish and Lithuanian workers were found in P.
- Hate Crime Awareness Week begins on Monday.
- Could you be a custody visitor?
- What does the Commissioner do?
- Please bring photo ID to P Town Hall.
- Lunch is at noon. Shout if you need anything.
- Papers for Thursday are attached.
- Every life matters. Nobody should wait.
- Royal Assent came in April.
- P Magistrates' Court
- P General Hospital
- University of P
- Friends of P Park
- M5 junction 2 at P
- Black Country, East Midlands and North Wales
- Ford, Vauxhall and Toyota cars
- The Metro stops at P and P.
- Express & Gazette reported it.
- Christmas, Easter, Eid and Diwali
- Bail, Release and Recall
- Street Triage and Custody Visiting
- Welsh Government and Senedd
- Dear all
- Dear Sirs
- Dear colleagues
- Dear resident
- Hi all,
- Kind regards
- Many Thanks
- Yours faithfully
- Good morning everyone
- Yes. No. Maybe. Thanks.
- April and June are busy. Mark your form. Grant funding is open. Will you come?
- Hope to see you. Rose bushes grow. Dawn raids began. Summer patrols start.
- Grant agreement with O
- X Systems won the contract.
- X Fleet (UK) Ltd scored 87 out of 100.
- X Solutions and X Motors bid for it.
- Charging points at X House, X Ho and ten stations
- Operation X ended in May.
- The horse, X Driver, is well.
- X Group plc
- ONS, Consumer Price Inflation, November
- The X survey and the X app
- X Heath and X Bridge stations
- X Park ward, X
- The X Rooms, upstairs
- X Films made the video.
- the X family charity
- Paid to X Print, X Cleaning and X Catering
- Joy for O as cup comes to P
- Faith groups in P met. Grace period ends.
`

export const PLACES = (
  'Walsall Dudley Tipton Smethwick Wolverhampton Coventry Solihull Birmingham Halesowen Bilston ' +
  'Wednesbury Oldbury Cardiff Swansea Newport Wrexham Bangor Llandudno Leeds Bradford Halifax Hull ' +
  'York Sheffield Rotherham Barnsley Doncaster Leicester Nottingham Derby Mansfield Lincoln Boston ' +
  'Grantham Norwich Ipswich Colchester Southend Luton Bedford Northampton Kettering Corby ' +
  'Peterborough Cambridge Oxford Reading Slough Swindon Bristol Bath Gloucester Cheltenham Exeter ' +
  'Plymouth Torquay Truro Penzance Taunton Yeovil Bournemouth Poole Southampton Portsmouth ' +
  'Brighton Hove Worthing Eastbourne Hastings Maidstone Dover Margate Canterbury Croydon Sutton ' +
  'Harrow Ealing Barnet Enfield Manchester Salford Bolton Bury Oldham Rochdale Wigan Liverpool ' +
  'Bootle Southport Preston Blackpool Lancaster Carlisle Kendal Durham Sunderland Gateshead ' +
  'Newcastle Middlesbrough Darlington Edgbaston Handsworth Sparkbrook Selly|Oak Small|Heath ' +
  'Kings|Norton Sutton|Coldfield West|Bromwich Cradley|Heath Stoke-on-Trent Weston-super-Mare ' +
  'Merthyr|Tydfil Milton|Keynes Bury|St|Edmunds Stratford-upon-Avon Kidderminster Redditch Telford ' +
  'Shrewsbury Hereford Worcester Poland Lithuania Nigeria Pakistan India Jamaica Ireland Scotland ' +
  'England Wales Britain London Glasgow Belfast Edinburgh Brindle|Bank Mossbank Palfrey Caldmore ' +
  'Bloxwich Aldridge Brownhills Netherton Tividale'
).split(' ')

export const SUFFIXES =
  'Road Street Avenue Lane Close Drive Crescent Grove Gardens Terrace Way Square Place Court Hill'.split(' ')

export const BODIES = (
  'Safe|Harbour Next|Stop Second|Watch Victim|Support Crimestoppers British|Transport|Police ' +
  'Home|Office Office|for|National|Statistics Ministry|of|Justice Crown|Prosecution|Service ' +
  'National|Crime|Agency Safer|Travel|Partnership Community|Safety|Partnership ' +
  'Birmingham|City|Council Sandwell|Council Steady|Ground Brightside|Print|Ltd Voltway|Fleet|Ltd ' +
  'Citizens|Advice Age|UK Barnardo’s Women’s|Aid Rotary|Club Youth|Offending|Service ' +
  'Police|Federation Economic|Crime|Unit Force|Response Neighbourhood|Team Street|Pastors ' +
  'Scout|Group Boxing|Club Cherry|Orchard|Juniors Ferndale|Rise|Primary Heritage|Fund Lottery|Fund'
).split(' ')
