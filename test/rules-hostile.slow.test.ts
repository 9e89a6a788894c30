import { rules } from '../detectors/index.ts'
import { hostileTexts } from './tools/hostile-texts.ts'

hostileTexts(rules)
