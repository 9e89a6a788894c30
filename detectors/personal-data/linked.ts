import type { Rule } from '../contract.ts'
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
import { nhsNumber } from './nhs-number.ts'
import { niNumber } from './ni-number.ts'
import { passport } from './passport.ts'
import { phone } from './phone.ts'
import { pncIdentifier } from './pnc-id.ts'
import { specialCategory } from './special-category.ts'
import { vehicleReg } from './vehicle-reg.ts'

export const rules: readonly Rule[] = [
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
  nhsNumber,
  niNumber,
  passport,
  phone,
  pncIdentifier,
  specialCategory,
  vehicleReg,
]
