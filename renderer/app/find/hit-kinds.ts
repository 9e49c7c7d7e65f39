import type { hitKinds } from '../../../shared/contract/office/search.ts'

export const kindLabel = {
  prefecture: '都道府県',
  application: '応募',
  reviewer: '委員',
  case: '伴走支援',
  session: '支援記録',
  issue: '課題・助言',
  report: '進捗報告',
  file: '書類',
} as const satisfies Record<(typeof hitKinds)[number], string>
