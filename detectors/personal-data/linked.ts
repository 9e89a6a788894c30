import { byReading } from '../by-reading.ts'
import type { Match, Rule } from '../contract.ts'
import { collarNumber } from './collar-number.ts'
import { crimeReference } from './crime-reference.ts'
import { criminalOffence } from './criminal-offence.ts'
import { dateOfBirth } from './date-of-birth.ts'
import { email } from './email.ts'
import { homeAddress } from './home-address.ts'
import { ipAddress } from './ip-address.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { nhsNumber } from './nhs-number.ts'
import { offenderNumber } from './offender-number.ts'
import { officialNumber } from './official-number.ts'
import { paymentNumber } from './payment-number.ts'
import { phone } from './phone.ts'
import { postcode } from './postcode.ts'
import { secondVoice } from './second-voice.ts'
import { socialHandle } from './social-handle.ts'
import { specialCategory } from './special-category.ts'
import { vehicleReg } from './vehicle-reg.ts'

/** Facts that identify or expose the person they are beside. */
const FACTS: readonly Rule[] = [
  collarNumber,
  crimeReference,
  criminalOffence,
  dateOfBirth,
  email,
  homeAddress,
  ipAddress,
  legalAnonymity,
  nhsNumber,
  offenderNumber,
  officialNumber,
  paymentNumber,
  phone,
  postcode,
  secondVoice,
  socialHandle,
  specialCategory,
  vehicleReg,
]

/** What those rules find. */
export const factsOf = byReading((reading): readonly Match[] => FACTS.flatMap((rule) => [...rule.find(reading)]))
