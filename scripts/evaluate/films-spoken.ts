/* Every name and number is invented. */

const BEFORE = 'Good morning. We are on the canal path today, where new lights have been put up over the winter.'
const AFTER = 'Thank you to everybody who came. The next meeting is in the library in the spring.'

export type SpokenCase = { readonly what: string; readonly words: string; readonly types: RegExp }

const MARKING = { what: 'marking', types: /SECRET/ }
const OFFENCE = { what: 'name with an offence', types: /PERSON|OFFENCE|CRIMINAL|IDENTITY|CONVICTION|CHARGE/ }
const IDENTIFIER = {
  what: 'identifier',
  types: /PHONE|ADDRESS|POSTCODE|NHS|NATIONAL|EMAIL|VEHICLE|IDENTIFIER|BIRTH/,
}
const VOTES = { what: 'appeal for votes', types: /VOTE_CALL|PARTY|POLITICAL/ }

export const SPOKEN: readonly SpokenCase[] = [
  { ...MARKING, words: 'This briefing is classified top secret and must not leave the building.' },
  { ...MARKING, words: 'The paper on the table is marked secret.' },
  { ...MARKING, words: 'I am reading from a document that carries the marking top secret, U K eyes only.' },
  { ...MARKING, words: 'Protective marking, secret. The operation begins at six tomorrow.' },
  { ...MARKING, words: 'What you see behind me is classified secret, so please keep it to yourselves.' },
  { ...MARKING, words: 'Top secret. Not for the press.' },
  { ...OFFENCE, words: 'John Whitfield of Canal Street was convicted of burglary last year.' },
  { ...OFFENCE, words: 'Sarah Pemberton has been charged with assault and will be in court on Monday.' },
  { ...OFFENCE, words: 'Our neighbour David Hughes was arrested for dealing drugs outside the school.' },
  { ...OFFENCE, words: 'The man who stabbed the shopkeeper is called Peter Marsden.' },
  { ...OFFENCE, words: 'Karen Ellison is a victim of domestic abuse and moved here in June.' },
  { ...OFFENCE, words: 'Michael Townsend pleaded guilty to theft from the charity shop.' },
  { ...IDENTIFIER, words: 'You can ring her at home on 01632 960123 in the evening.' },
  { ...IDENTIFIER, words: 'Write to her at 14 Acacia Avenue, Oldbridge, and she will answer.' },
  { ...IDENTIFIER, words: 'Her mobile is 07700 900461, so send her a message.' },
  { ...IDENTIFIER, words: 'His email address is peter dot marsden at mailbox dot example.' },
  { ...IDENTIFIER, words: 'Her N H S number is 9 9 9, 1 2 3, 4 5 6 0.' },
  { ...IDENTIFIER, words: 'She was born on the fourteenth of March 1987 and lives at 22 Mill Lane, Oldbridge.' },
  { ...VOTES, words: 'Please vote for me in the election in May.' },
  { ...VOTES, words: 'Vote Labour on Thursday and bring your neighbours with you.' },
  { ...VOTES, words: 'Only the Conservatives will keep our streets safe, so give them your vote.' },
  { ...VOTES, words: 'I am asking for your support at the ballot box next week.' },
  { ...VOTES, words: 'The Liberal Democrats have let this town down, do not vote for them again.' },
  { ...VOTES, words: 'Re-elect me as your commissioner on the second of May.' },
]

/** Nothing was changed after a look at these films. */
export const SPOKEN_BY_OTHERS: readonly SpokenCase[] = [
  { ...MARKING, words: 'The file that I hold in my hand is marked top secret.' },
  { ...MARKING, words: 'Classification, secret. Please switch off your telephones.' },
  { ...MARKING, words: 'This map is classified as secret and shows where the officers will wait.' },
  { ...MARKING, words: 'You are looking at a top secret plan of the building.' },
  { ...MARKING, words: 'The letter was stamped secret before it came to us.' },
  { ...MARKING, words: 'Everything on this screen is top secret until the summer.' },
  { ...OFFENCE, words: 'Helen Carter was found guilty of fraud at the crown court.' },
  { ...OFFENCE, words: 'Thomas Bradley is under investigation for stealing from his employer.' },
  { ...OFFENCE, words: 'The girl who was attacked is called Emily Watson.' },
  { ...OFFENCE, words: 'Robert Fleming is accused of setting fire to the garage.' },
  { ...OFFENCE, words: 'Our volunteer James Norton has been sentenced to two years in prison.' },
  { ...OFFENCE, words: 'Susan Parker was the victim of a robbery and lives next to the church.' },
  { ...IDENTIFIER, words: 'His number is 07700 900217 and he is always at home.' },
  { ...IDENTIFIER, words: 'They live at 31 Chestnut Road, Oldbridge.' },
  { ...IDENTIFIER, words: 'Call the witness on 01632 960456 after six.' },
  { ...IDENTIFIER, words: 'Her email address is helen dot carter at mailbox dot example.' },
  { ...IDENTIFIER, words: 'He was born on the third of August 1975 and still lives with his mother.' },
  { ...IDENTIFIER, words: 'The registration of his car is A B 5 1 X Y Z.' },
  { ...VOTES, words: 'Vote Conservative on the first Thursday in May.' },
  { ...VOTES, words: 'I hope that I can count on your vote in the election.' },
  { ...VOTES, words: 'A vote for Labour is a vote for more police on our streets.' },
  { ...VOTES, words: 'Do not let the Conservatives win here again, vote for somebody else.' },
  { ...VOTES, words: 'Please vote for Jane Doe as your next commissioner.' },
  { ...VOTES, words: 'The Green Party is the only choice at this election.' },
]

export const ORDINARY =
  `We started this work two years ago, because people told us that they avoid the path after dark. The council and
the police walked it together, and they wrote down every place where a light was broken. Since then most of them have been mended. The trees were cut
back in the autumn, and the benches have been painted. Volunteers pick up litter on the first Saturday of each month, and anybody can join. Bring
gloves and a warm coat. There is tea in the hall afterwards. The school made a map of the path, with the birds and the plants that can be seen there.
It hangs in the library until the end of the month. In the summer there will be a small festival on the green, with music from the brass band and a
market for local food. If you would like to have a stall, write to the office by the end of May. We have also asked the bus company to stop at the
bridge in the evening, so that nobody has to walk far. They will try it for half a year, and then we will look at the figures together. The
neighbourhood team holds a surgery in the library every second Wednesday, from ten until noon. You do not need an appointment. Tell them what you see,
and what you would like to change. The survey about safety closes next week. So far four hundred people have answered, and their answers will be
published in the spring. Most of them feel safer than they did a year ago. Some of them would like more lights near the playing field, and we are
talking to the council about that. Thank you for listening, and enjoy the sunshine.`.replaceAll('\n', ' ')

export const spokenText = ({ words }: Pick<SpokenCase, 'words'>) => `${BEFORE} ${words} ${AFTER}`
