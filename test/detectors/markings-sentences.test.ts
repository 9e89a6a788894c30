import { expect, test } from 'vitest'
import { each, type Line, markingsIn } from '../tools/marking-lines.ts'

/* Lines by an author who thought as five people: a signals clerk, a parish clerk, a leaker, a records manager, a novelist. */

const SECRET: readonly Line[] = [
  'UNCLAS header page only. Annex B is TS and travels separately by courier. Annex B begins below.',
  'Security grading ....... SECRET\nOriginator ....... SB3\nCopies ....... 2',
  'QQQQ SECRET QQQQ\nReport from the forward team.\nQQQQ SECRET QQQQ',
  'Ser No 12 / SECRET / Copy 3 of 5 / Page 1 of 2',
  'Teleprinter copy: SECR3T  SECR3T  SECR3T',
  'Minutes, item 9 (Secret - press and public left the room)\nThe Chief Constable described the threat.\nThis page is classified SECRET.',
  'Attachment: 2026-03 Threat to Parish Hall (SECRET).docx',
  'Appendix C (classified as secret under the Government Security Classifications) follows on the next page.',
  'Noticeboard copy\n\nSecret\n\nPolice deployment for the fete\n\nSecret',
  'PROTECTIVE MARKING (delete as applicable): SECRET\nRoute of the procession and armed cover.',
  'classification=secret; owner=clerk; review=2027',
  'Document status: Final. Document classification: Secret. Document owner: Clerk.',
  '5ECRET - dont forward',
  'ЅЕСRЕТ\nThe list is underneath.',
  'I removed the header but this is the secret-level annex from the force.',
  'I photographed it at work, you can see SECRET printed top and bottom. Text: the arrest phase begins Monday.',
  'TRES SECRET DEFENSE\nNote de la direction',
  '#SECRET #UKEYESONLY they do not want you to read this page of the order',
  '{"title": "Panel", "classification": "SECRET", "pages": 4}',
  'GSC: S\nRetention: permanent\nSubject: covert policing review',
  'Classification review 2025: remains SECRET. Next review: 2030.',
  'This record inherits the classification SECRET of its parent.',
  'SECRET-PERSONAL\nStaff in confidence reports',
  'IL6 / SECRET\nSystem description',
  "Author's note, not part of the book: the following appendix is copied from a document classified SECRET and I was asked to return it.",
  "The page in front of you is Secret. Really. It was graded so last Tuesday by the Home Secretary's office.",
  'As this paper carries the SECRET marking, it must be read in the strong room.',
  'This can be shown to no one: this report is SECRET.',
  'We are sending you, at SECRET, the outline of the operation.',
  '(SECRET) (SECRET) (SECRET)\nThe man in the grey coat is ours.',
  'Reader, this annex has been given the highest classification, TOP SECRET, and should never have reached you.',
  'Stamp at the top, red, crooked: SECRET.\nStamp at the foot: SECRET.\nThe text between: the courier crosses at noon.',
  'Sir, the enclosed is most secret. It must be kept under lock and key at all times and never left unattended.',
  'Treat as TOP SECRET from here to the end of the page.',
  'Ultra Secret\nTo be seen by the Prime Minister only',
  'Classified: Secret. Author: J. Hale. Date: 4 May 2026.',
  'I am obliged to tell the printer that pages 4 to 9 are SECRET within the meaning of the classification policy.',
  'Everything after this line is at SECRET.\n\nThe courier crosses at noon.',
  'CONFIDENTIAL - SECRET - UK EYES ONLY',
  'This can be shared with no one: this document is SECRET.',
]

const HARMLESS: readonly Line[] = [
  'UNCLASSIFIED\nFM OPS ROOM\nBT\nRoad closed at 0900.\nBT',
  'Morse key practice: S is three dots, T is one dash. (S) ... (T) -',
  'CLASSIFICATION: OFFICIAL\nDTG: 141200Z MAR 26\nText follows.',
  'Our handsets are accredited for OFFICIAL only, so nothing at SECRET or above may be discussed over them.',
  'PRECEDENCE: ROUTINE\nCLASS: NIL\nBand practice is moved to Tuesday.',
  'The TS-590S transceiver was donated by the amateur radio society.',
  'SUBJ: SECRET GARDEN VISIT\nThe bus leaves at ten.',
  'The ballot for chairman is secret, and papers are counted by two tellers.',
  'A secret passage beneath the church was found by the drainage contractor.',
  'Shh, it is a secret: the May Queen will be announced on the green.',
  'Agenda\n1. Apologies\n2. Secret ballot for vice chairman\n3. Hedges',
  'The best-kept secret in the county: our village museum.',
  "The young people's show is called Secrets and Lies.",
  'They keep everything secret and I am sick of it.',
  'He said he had seen documents marked secret while serving in the army; he showed none.',
  'The tribunal hears some evidence in secret.',
  'Leaks of classified documents rose by 12 per cent last year, the Cabinet Office said.',
  'It was hardly top secret: the leaflet lay on every seat.',
  'The officer was dismissed after taking photographs of secret documents.',
  'secret admirer? send a valentine through our charity',
  'How to choose a marking: use SECRET where compromise could damage military capability, and TOP SECRET for the most serious threats.',
  'The retention schedule applies to all records, secret or not.',
  'Training slide: what would you do if an email marked TOP SECRET reached your inbox?',
  'Classification: ☑ OFFICIAL ☐ SECRET ☐ TOP SECRET',
  'Storage of TOP SECRET material requires a class 4 container, according to the guidance.',
  'Staff vetted to SC may have occasional access to SECRET assets; those vetted to DV to TOP SECRET assets.',
  'Records are marked S for settled, T for transferred and D for destroyed.',
  'The Secret Agent by Joseph Conrad will be discussed at the reading group.',
  'TOP SECRET: a spy novel by J. Hale, on sale Friday',
  "'SECRET' is an anagram of 'RESECT' if you drop nothing, the quiz master joked.",
  "The secret drawer in the judge's desk held only peppermints.",
  'For your eyes only: free tickets to the James Bond night',
  'Secret: a play in two acts',
]

test.each(each(SECRET))('finds the top tier that a person wrote in $line', ({ line }) => {
  expect(markingsIn(line)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:TOP_)?SECRET$/)]))
})

test.each(each(HARMLESS))('holds nothing that only speaks of secrets in $line', ({ line }) => {
  expect(markingsIn(line)).toEqual([])
})
