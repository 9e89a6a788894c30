import { anyPhrase } from '../pattern.ts'

export const PERSONAL = anyPhrase`
  he, she, him, her, hers, his, mum, mam, mother, dad, father, son, daughter, wife, husband, widow(?:er)?, partner,
  resident, tenant, neighbour, victim, witness, suspect, complainant, complaint, survivor,
  (?:her|his|the|an|my)? ?ex(?![-\w]), defendant, offender, claimant, applicant, client, patient, Mr, Mrs, Ms, Miss,
  lives?, living, lived, resid(?:es|ing), home(?! ?pages?\b|\.\w), caseworker, next of kin, (?:mobile|number) (?:is|still)
`

export const BODY = anyPhrase`
  Ltd, Limited, plc, LLP, CIC, Inc, council, police station, station, cent(?:re|er), library, libraries, hall, hub,
  church, mosque, gurdwara, mandir, temple, synagogue, cathedral, chapel, school, academy, college, university,
  primary, juniors, nursery, hospital, surgery, clinic, theatre, museum, gallery, stadium, arena, leisure,
  business park, industrial estate, trading estate, retail park, unit \d, shop, store, supermarket, pub, inn, hotel,
  restaurant, caf[eé], bakery, bank, post office, office, offices, headquarters, HQ, court(?:house| room),
  magistrates, charity, trust, foundation, association, club, venue, market, depot, warehouse, factory, garage,
  garden centre, refuge, embassy, civic, town house, community, house of commons, parliament,
  registered (?:in|office), company, cinema, wine bar, coffee shop, coffee house, tavern, taproom, nightclub,
  night ?club, brewery, tap house, bistro
`

export const INVITES = anyPhrase`
  call us, ring us, phone us, contact us, email us, write to us, text us, visit us,
  our (?:number|office|team|line|helpline|switchboard|address|mailbox|inbox), helpline, hotline, switchboard,
  advice line, booking(?:s| line)?, to book, to register, reception, dial, freephone, enquiries, press, media,
  newsdesk, for (?:more|further) (?:information|details), questions,? (?:and|or|comments), rsvp,
  (?:call|ring|phone|contact|email|text|visit) (?:the|our|your local)\b, customer service, out of hours, 24 hours,
  samaritans, crimestoppers, childline, victim support, citizens advice, nhs 111, action fraud, report fraud,
  sponsor(?:ed)?, tickets?
`
