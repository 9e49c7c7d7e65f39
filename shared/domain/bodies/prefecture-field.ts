import type { Fields } from '../record-fields.ts'
import { prefectures } from './prefectures.ts'

/** 都道府県 as a field of a record, by its code of two digits. */
export const prefectureField = {
  label: '都道府県',
  kind: 'code',
  words: Object.fromEntries(prefectures.map(({ jis2, name }) => [jis2, name])),
} as const satisfies Fields[string]
