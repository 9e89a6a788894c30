import type { Row, Step } from '../../routing-row.ts'

const advice = (hours: number, why: string, paragraphs: readonly string[]): Step => ({
  ...{ id: 'advice', when: {}, holder: 'data-protection-officer', asks: 'advice', reserved: true },
  ...{ hours, why, paragraphs },
})

const PERSONALLY = { holder: 'chief-executive', reserved: true } as const

export const routing: readonly Row[] = [
  {
    ...{ id: 'sender', when: { held: true, clearedBy: 'sender' }, holder: 'sender', hours: 8 },
    why: 'What was found is for its sender to check, who answers for it.',
    paragraphs: ['5.1'],
  },
  {
    ...{ id: 'own-work', when: { byChiefExecutive: true }, holder: 'independent-reviewer', reserved: true, hours: 4 },
    why: 'The Director of Policing worked on it, and nobody signs off their own work; it goes to the Monitoring Officer.',
    paragraphs: ['3.2'],
  },
  {
    ...{ id: 'about-chief-executive', when: { chiefExecutiveExcluded: true }, hours: 4 },
    ...{ holder: 'independent-reviewer', reserved: true },
    why: 'The Director of Policing is named in it or has a conflict of interest, so the Monitoring Officer decides.',
    paragraphs: ['3.2'],
  },
  {
    ...{ id: 'application', hours: 24, ...PERSONALLY },
    when: { kinds: ['application-permission', 'application-account', 'application-mark'] },
    why: 'It asks for what only the Director of Policing personally may give, in writing.',
    paragraphs: ['3.1', '4.1', '4.6'],
  },
  {
    ...{ id: 'election-period', when: { electionPeriod: true, detectors: ['political'] }, hours: 2, ...PERSONALLY },
    why: 'It is an election period and the text touches politics, so the Director of Policing decides personally.',
    paragraphs: ['1.3', '6.1'],
  },
  {
    ...{ id: 'reserved', when: { reserved: true }, hours: 2, ...PERSONALLY },
    why: 'Something was found that only the Director of Policing personally may sign off.',
    paragraphs: ['3.2', '7.3'],
  },
  {
    id: 'grave',
    when: {
      findings: [
        'confidentiality/operational',
        'confidentiality/sub-judice',
        'confidentiality/privilege',
        'markings/official-sensitive',
        'confidentiality/complaint',
        '#DEFAMATION',
        '#OPERATIONAL_DETAIL',
      ],
    },
    ...{ hours: 2, ...PERSONALLY },
    why: 'It touches a court, an operation, a complaint, legal advice or somebody’s good name, so the Director of Policing decides.',
    paragraphs: ['2.2', '3.4'],
  },
  {
    ...{ id: 'mayor-election', when: { elections: ['mayor'], held: false }, hours: 4, ...PERSONALLY },
    why: 'An election of the Mayor is under way, so the Director of Policing decides on every publication personally.',
    paragraphs: ['6.1'],
  },
  {
    ...{ id: 'media', when: { kinds: ['media-enquiry', 'interview-brief', 'press-line'] }, hours: 1 },
    ...{ holder: 'chief-executive', named: true },
    why: 'It answers journalists, which the Director of Policing coordinates; a delegate may where the delegation names it.',
    paragraphs: ['4.5'],
  },
  {
    ...{ id: 'journalist', when: { toMedia: true, kinds: ['email', 'reply', 'letter', 'other'] }, hours: 1 },
    ...{ holder: 'chief-executive', named: true },
    why: 'It is addressed to a journalist, which the Director of Policing coordinates.',
    paragraphs: ['4.5'],
  },
  {
    ...{ id: 'restricted-author', when: { speakers: ['staff'], detectors: ['political'] }, hours: 4, ...PERSONALLY },
    why: 'The author holds a politically restricted post and the text touches politics, so the Director of Policing decides.',
    paragraphs: ['1.3', '6.2'],
  },
  {
    ...{ id: 'held-for-chief-executive', when: { held: true, clearedBy: 'chief-executive' }, hours: 2, ...PERSONALLY },
    why: 'The office has the Director of Policing decide personally on what was found in this email.',
    paragraphs: ['5.1'],
  },
  {
    ...{ id: 'held-personal-data', when: { held: true, detectors: ['personal-data'] }, hours: 2 },
    preceded: [
      advice(1, 'The email would disclose personal data, so the data protection officer advises first.', ['4.4']),
    ],
    ...{ holder: 'chief-executive', first: 'delegate' },
    why: 'The email would disclose personal data; the Director of Policing or a delegate decides, with the advice.',
    paragraphs: ['4.4', '5.1'],
  },
  {
    ...{ id: 'held-picture', when: { held: true, findings: ['publication/photo-evidence'] }, hours: 2 },
    preceded: [
      advice(1, 'People can be recognised in the email, so the data protection officer advises first.', ['4.3']),
    ],
    ...{ holder: 'chief-executive', first: 'delegate' },
    why: 'People can be recognised in the email; the Director of Policing or a delegate decides, with the advice.',
    paragraphs: ['4.3', '5.1'],
  },
  {
    ...{ id: 'held-mail', when: { held: true }, holder: 'chief-executive', first: 'delegate', hours: 2 },
    why: 'An email was held on its way out.',
    paragraphs: ['5.1'],
  },
  {
    ...{ id: 'personal-data', when: { detectors: ['personal-data'] }, holder: 'chief-executive', hours: 4 },
    preceded: [advice(4, 'It would disclose personal data, so the data protection officer advises first.', ['4.4'])],
    why: 'It would disclose personal data; the Director of Policing or a delegate decides, with the advice.',
    paragraphs: ['3.2', '4.4'],
  },
  {
    ...{ id: 'picture', when: { findings: ['publication/photo-evidence'] }, holder: 'chief-executive', hours: 4 },
    preceded: [advice(4, 'People can be recognised in it, so the data protection officer advises first.', ['4.3'])],
    why: 'People can be recognised in it; the Director of Policing or a delegate decides, with the advice.',
    paragraphs: ['3.2', '4.3'],
  },
  {
    ...{ id: 'unread', when: { unread: true }, holder: 'chief-executive', hours: 4 },
    why: 'Part of it could not be read or checked, so a person must look.',
    paragraphs: ['3.2'],
  },
  {
    ...{ id: 'publication', when: {}, holder: 'chief-executive', first: 'delegate', hours: 4 },
    why: 'All content for publication is reviewed by the Director of Policing or a delegate.',
    paragraphs: ['3.2'],
  },
]

export const before: readonly Step[] = [
  {
    ...{ id: 'new-starter', when: { newStarter: true }, holder: 'manager', hours: 2 },
    why: 'The author is new, so their manager looks first.',
    paragraphs: ['3.2'],
  },
]
