import { ALL } from '../files/all.ts'
import { sampleOf } from '../files/sample.ts'
import { EVERY, placeTests } from './place-tests.ts'

placeTests(sampleOf(ALL, EVERY))
