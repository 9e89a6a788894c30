import { expect, test } from 'vitest'
import { each, type Line, markingsIn } from '../tools/marking-lines.ts'

/* Forms that offices, forces and mail systems write. They were invented without a look at the rules. */

const SECRET: readonly Line[] = [
  'SECRET\n\nBriefing for the Commissioner: policing of the airport perimeter\n\n1. This note sets out the position for the autumn.',
  'The perimeter plan was agreed on Tuesday and takes effect on 4 May.\n\nPage 3 of 9\nSECRET',
  'Handling instruction: SECRET – RECIPIENTS ONLY',
  'Title: Regional capability review\nAuthor: J Whitlock\nClassification: SECRET\nVersion: 0.3',
  'GSC marking: Secret\nOwner: Intelligence directorate',
  'Protective Marking | SECRET | Version | 0.3',
  'Security classification - Secret',
  'SECURITY CLASSIFICATION\n\nSECRET\n\nDATE OF ISSUE\n\n4 March 2026',
  'Sensitivity label: SECRET\\Recipients only',
  'Ref | Title | Marking\n12 | Annex C | SECRET\n13 | Annex D | OFFICIAL',
  'OFFICIAL [ ]   SECRET [x]   TOP SECRET [ ]',
  'Tick one: ☐ OFFICIAL ☑ SECRET ☐ TOP SECRET',
  'Marking (delete as appropriate): ~~OFFICIAL~~ / SECRET / ~~TOP SECRET~~',
  '1. (S) The source reported on 3 June that the group would meet again.\n2. (U) No press interest is expected.',
  '(S//REL TO GBR, USA) The vehicle crossed on the Friday ferry.',
  '(U) Summary of the meeting.\n(S//NF) Two of the attendees are known.',
  'SECRET//NOFORN\n\nMEMORANDUM FOR RECORD',
  'S E C R E T\n\nSUBJECT: VISIT OF THE MINISTER',
  'S-E-C-R-E-T\n\nFrom the Embassy',
  '5ECRET\n\nOperation plan, second draft',
  'S3CR3T - do not copy',
  'SECR£T\n\nMinutes of the fourth meeting',
  'ＳＥＣＲＥＴ\n\nThreat picture for the quarter',
  'ЅЕСRЕТ\n\nThreat picture for the quarter',
  'S\u200bE\u200bC\u200bR\u200bE\u200bT\n\nDistribution: Gold only',
  ['[SECRET] Agenda for Thursday', 'title'],
  ['RE: FW: SECRET: Op Kestrel', 'title'],
  ['Re: SECRET', 'title'],
  ['Threat update (SECRET)', 'title'],
  ['Visit of the delegation [SEC=SECRET]', 'title'],
  ['Op_Harrier_SECRET_v2.docx', 'filename'],
  ['2026-03-04 SECRET Gold minutes.pdf', 'filename'],
  ['Annex C (Secret).docx', 'filename'],
  'This document is classified SECRET and must be kept in an approved cabinet.',
  'This email and its attachments are SECRET. Open them on the high-side terminal only.',
  'Please treat this note as SECRET.',
  'All of what follows is classified at SECRET.',
  'We have graded this paper Secret because of the reporting in section 4.',
  'SECRET (when completed)\n\nForm 12: application for directed surveillance',
  'SECRET UNTIL 1 JULY 2026',
  '*** SECRET ***\n\nOrders for the night of the fourth',
  '=== SECRET === SECRET === SECRET ===',
  '<<SECRET>>\nDistribution list A',
  '— SECRET —\nDistribution list A',
  '**SECRET**\n\n# Plan for the visit',
  '<b>SECRET</b>',
  'NATO SECRET\n\nExercise instructions for the liaison officer',
  'SECRET UE/EU SECRET\n\nNote from the General Secretariat',
  'GEHEIM - amtlich geheim gehalten',
  'SECRET DÉFENSE\n\nNote à l’attention du directeur',
  'UK SECRET – AUS/CAN/NZ/UK/US EYES ONLY',
  'SECRET REL TO USA, FVEY\n\nWeekly reporting',
  'Overall classification of this briefing is: SECRET',
  'Slide 4\nSECRET – POLICE\nWhat we know about the suspects',
  'Classified Secret under the Government Security Classifications, 4 March 2026.',
  'Paragraphs 4 to 9 of this letter are SECRET and are not for the panel.',
]

const TOP_SECRET: readonly Line[] = [
  'TOP SECRET STRAP 1\nUK EYES ONLY\n\nWeekly summary for the regional unit.',
  'UK TOP SECRET STRAP2\nCopy 4 of 11',
  'Document classification .......... Top Secret',
  'Sensitivity: Top Secret',
  'Item\tAuthor\tGSC\nAnnex 2\tWhitlock\tTOP SECRET',
  '(TS//SI//NF) Reporting shows that the network has moved north.',
  'T O P   S E C R E T\n\nCopy no. 2',
  'T0P SECRET\n\nThreat picture for the quarter',
  'TOP_SECRET\nDistribution: Gold only',
  'TOP.SECRET\nDistribution: Gold only',
  'TOPSECRET\nDistribution: Gold only',
  'TOP\nSECRET\n\nDistribution: Gold only',
  ['TOP SECRET - annex for the board', 'title'],
  ['TOPSECRET_threat_assessment.pdf', 'filename'],
  'The attached paper is marked Top Secret, so please do not forward it.',
  'COSMIC TOP SECRET\n\nCopy 3 of 5',
  'TRÈS SECRET UE / EU TOP SECRET',
  'STRENG GEHEIM\n\nAusfertigung 2 von 4',
  'SEGRETISSIMO\n\nCopia 2 di 4',
  'Highest marking in this pack: TOP SECRET',
]

const BELOW: readonly Line[] = [
  'OFFICIAL-SENSITIVE\n\nPaper for the ethics committee',
  'OFFICIAL – SENSITIVE [PERSONAL]\n\nCase summary',
  'OFFICIAL SENSITIVE COMMERCIAL\n\nOutcome of the tender',
  'OFFICIAL-SENSITIVE: LEGAL PROFESSIONAL PRIVILEGE',
  'Classification: Official Sensitive',
  'Classification: O-S',
  'GSC: OFF-SEN',
  ['OFFICIAL: SENSITIVE - HR advice on the restructure', 'title'],
  ['Restructure_OFFICIAL-SENSITIVE.docx', 'filename'],
  'OFFICIAL-SENSITIVE – RECIPIENTS ONLY\n\nNames of the panel',
  'This report is marked OFFICIAL-SENSITIVE and is not for publication.',
  'UK EYES ONLY\n\nNote of the call',
  'RESTRICTED\n\nMinutes of the gold group',
  'RESTRICTED – POLICE\n\nMinutes of the gold group',
  'GPMS: RESTRICTED',
  'Protective marking: Confidential',
  'CONFIDENTIAL\n\nDraft report on the stations that may close',
  'PROTECT – PERSONAL DATA\n\nList of volunteers',
  'NATO RESTRICTED\n\nTravel order',
  'NATO CONFIDENTIAL\n\nTravel order',
  'RESTREINT UE/EU RESTRICTED',
  'CONFIDENTIEL UE/EU CONFIDENTIAL',
  'Security marking: UK RESTRICTED',
  'NOT FOR PUBLICATION: OFFICIAL-SENSITIVE',
]

test.each(each(SECRET))('finds SECRET in $line', ({ line }) => {
  expect(markingsIn(line)).toContain('SECRET')
})

test.each(each(TOP_SECRET))('finds TOP SECRET in $line', ({ line }) => {
  expect(markingsIn(line)).toContain('TOP_SECRET')
})

test.each(each(BELOW))('finds a marking below SECRET in $line', ({ line }) => {
  expect(markingsIn(line)).not.toEqual([])
  expect(markingsIn(line)).not.toContain('SECRET')
})
