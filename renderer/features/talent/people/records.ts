import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { talent } from '../../../../shared/contract/talent/talent.ts'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { addressOf } from '../place.ts'

export type RegistrantList = OutputOf<(typeof talent)['list']>
export type RegistrantRow = RegistrantList['rows'][number]
export type RegistrantPage = OutputOf<(typeof talent)['page']>
export type ExamKind = OutputOf<(typeof talent)['exams']>[number]
export type Details = OutputOf<(typeof talent)['see']>
export type ImportPreview = OutputOf<(typeof talent)['preview']>
export type ImportLine = ImportPreview['lines'][number]

export const personAddress = (id: string): string => addressOf('people', id)

/** 「福岡」, short as in a column. */
export const shortName = (jis2: string): string => prefectureByCode(jis2)?.short ?? jis2

/** What one may do is the same for every record of the room. */
export const regionWords = ({
  everywhere,
  regions,
  remote,
}: Pick<RegistrantRow, 'everywhere' | 'regions' | 'remote'>): string =>
  [...(everywhere ? ['全国'] : []), ...regions.map(shortName), ...(remote ? ['リモート可'] : [])].join('・')
