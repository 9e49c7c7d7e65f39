import type { Fields } from '../../record-fields.ts'
import { adoptionLabel, recordStateLabel, reportTrackLabel, sessionKindLabel, sideLabel } from '../words.ts'
import { actionFields } from './action.ts'

/** One who was there. */
export const participantFields = {
  side: { label: '立場', kind: 'code', words: sideLabel },
  name: { label: '参加者名', kind: 'line', limit: 100, required: true, search: true },
  title: { label: '役職', kind: 'line', limit: 100, search: true },
} as const satisfies Fields

/** 助言 and what became of it. */
export const adviceFields = {
  givenBy: { label: '助言者', kind: 'line', limit: 100, search: true },
  body: { label: '助言', kind: 'prose', limit: 4000, required: true, search: true },
  adopted: { label: '扱い', kind: 'code', words: adoptionLabel, usual: 'considering' },
  result: { label: '結果', kind: 'prose', limit: 2000 },
} as const satisfies Fields

/** 支援記録 (domain.md §3.3, §8.4). */
export const sessionFields = {
  kind: { label: '種類', kind: 'code', words: sessionKindLabel, search: true },
  track: { label: '区分', kind: 'code', words: reportTrackLabel, usual: 'COMMON' },
  startAt: { label: '開始', inFull: '支援の日時', kind: 'moment', required: true },
  endAt: { label: '終了', kind: 'moment' },
  place: { label: '場所', kind: 'line', limit: 200, search: true },
  participants: { label: '参加者', kind: 'rows', of: participantFields, most: 200, search: true },
  agenda: { label: '議題', kind: 'prose', limit: 4000, search: true },
  reported: { label: '県からの報告', kind: 'prose', limit: 8000, search: true },
  summary: { label: '要旨', kind: 'prose', limit: 8000, search: true },
  advice: { label: '助言', kind: 'rows', of: adviceFields, most: 100, named: true, search: true },
  decided: { label: '決定事項', kind: 'prose', limit: 8000, search: true },
  actions: { label: '宿題', kind: 'rows', of: actionFields, most: 100, named: true },
  nextOn: { label: '次回予定', kind: 'date' },
  reportDue: { label: '記録の期限', kind: 'date' },
  recordState: { label: '記録の状態', kind: 'code', words: recordStateLabel, usual: 'draft' },
} as const satisfies Fields
