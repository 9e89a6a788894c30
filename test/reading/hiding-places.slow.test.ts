import { ALL } from '../files/all.ts'
import { restOf, sampleOf } from '../files/sample.ts'
import { EVERY, placeTests } from './place-tests.ts'

placeTests(restOf(ALL, sampleOf(ALL, EVERY)))
