import type { Rule } from '../contract.ts'
import { classifiedSightings } from './classify-sightings.ts'
import { matchOf } from './report.ts'
import { TOP_TIERS } from './tiers.ts'

export const inline: Rule = {
  id: 'markings/inline',
  title: 'SECRET or TOP SECRET marking inside a line',
  ...TOP_TIERS,
  limits: 'Treats a bare SECRET inside a sentence as a mention, whatever the sentence discloses.',
  *find(reading) {
    for (const one of classifiedSightings(reading)) if (one.how === 'inline') yield matchOf(one)
  },
  examples: {
    found: [
      'What was on the screen tonight 📸 SECRET – UK EYES ONLY slides and all',
      'Handling instructions: SECRET\nPlan',
      'Status: SECRET\nPlan',
      'SECRET – Op Quillon – arrests planned for dawn',
      'Subject: photos from the open day // UK SECRET\nHere they are',
      'Subject: [SECRET] seating plan\nHere it is',
      '12    SECRET    Serial for the port',
      'Why it was paused, from the liaison officer: “(SECRET) Two vans were moved to the other site overnight.”',
      'What I was given:\n(S) SECRET – 7.11 will house the receiving end. Walls to attenuate 60 dB.\nCarpet to match.',
      'Must file that TS//SI//REL FVEY summary',
      '1. SECRET. The arrest phase is brought forward.\n2. OFFICIAL. The car park is shut.',
      '🔒SECRET🔒 who is on the roof, for the newsletter',
      'Slide one: “HEMMELIG iht. sikkerhetsloven – uke 19” and the map',
      'Mine is headed DOCUMENTO CLASIFICADO – SECRETO – EJEMPLAR 2 and lists them',
      'El documento lleva el sello SECRETO y lo adjunto',
      'Geheim – amtlich geheim gehalten, so the page is headed',
      'The page says S-UE/EU-S at the top',
      'She gave me this. ŚCIŚLE TAJNE across the top.',
    ],
    clear: [
      'SECRET: Supporting Every Child Reach Every Target',
      'Venue: TOP SECRET (you will get a text)',
      'The tiers: (SECRET) for grave harm, (OFFICIAL) for the rest.',
      'Hemlig vän-veckan: each child has a hemlig vän',
      'Hemmelig is a band; enligt many a good one',
      'Un secreto a voces, as they say',
      'The vote (SECRET) will be taken at noon.',
      'Election of chair (by SECRET ballot)',
      'Items marked SECRET must be kept in a cabinet.',
      'It is OFFICIAL and not SECRET.',
      'Papers once marked TOP SECRET – UK EYES ALPHA, released in 1977, are on show.',
      'TOP SECRET: SPY SCHOOL\nA half-term workshop, book online',
      'SECRET: information needing protection.\nTOP SECRET: the gravest.\nOFFICIAL: all else.',
      'It listed OFFICIAL, SECRET and TOP SECRET',
      'SECRET_KEY=x and client-secret',
      'SECRET: 0 files. TOP SECRET: none. OFFICIAL: all of them.',
      'THE B3ST K3PT S3CR3T IN TOWN: our jam night',
      '🎉 SECRET 🎉 party for Colin on Friday',
    ],
  },
}
