import { byReading } from '../by-reading.ts'
import type { Match, Rule } from '../contract.ts'
import { arrestSummonsNumber } from './arrest-summons.ts'
import { bankAccount } from './bank-account.ts'
import { card } from './card.ts'
import { collarNumber } from './collar-number.ts'
import { crimeReference } from './crime-reference.ts'
import { criminalOffence } from './criminal-offence.ts'
import { croNumber } from './cro-number.ts'
import { dateOfBirth } from './date-of-birth.ts'
import { drivingLicence } from './driving-licence.ts'
import { email } from './email.ts'
import { homeAddress } from './home-address.ts'
import { ibanNumber } from './iban.ts'
import { ipAddress } from './ip-address.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { nhsNumber } from './nhs-number.ts'
import { niNumber } from './ni-number.ts'
import { passport } from './passport.ts'
import { phone } from './phone.ts'
import { pncIdentifier } from './pnc-id.ts'
import { postcode } from './postcode.ts'
import { prisonNumber } from './prison-number.ts'
import { probationNumber } from './probation-number.ts'
import { secondVoice } from './second-voice.ts'
import { socialHandle } from './social-handle.ts'
import { specialCategory } from './special-category.ts'
import { uprnNumber } from './uprn.ts'
import { utrNumber } from './utr.ts'
import { vatNumber } from './vat-number.ts'
import { vehicleReg } from './vehicle-reg.ts'
import { what3words } from './what3words.ts'

/** Facts that identify or expose the person they are beside. */
const FACTS: readonly Rule[] = [
  arrestSummonsNumber,
  bankAccount,
  card,
  collarNumber,
  crimeReference,
  criminalOffence,
  croNumber,
  dateOfBirth,
  drivingLicence,
  email,
  homeAddress,
  ibanNumber,
  ipAddress,
  legalAnonymity,
  nhsNumber,
  niNumber,
  passport,
  phone,
  pncIdentifier,
  postcode,
  prisonNumber,
  probationNumber,
  secondVoice,
  socialHandle,
  specialCategory,
  uprnNumber,
  utrNumber,
  vatNumber,
  vehicleReg,
  what3words,
]

/** What those rules find. */
export const factsOf = byReading((reading): readonly Match[] => FACTS.flatMap((rule) => [...rule.find(reading)]))
