import type { hitKinds } from '../../../shared/contract/office/search.ts'

/** In the order in which they are listed. */
export const kindLabel = {
  prefecture: '都道府県',
  application: '応募',
  case: '伴走支援',
  reviewer: '委員',
  session: '支援記録',
  report: '進捗報告',
  issue: '課題・相談',
  inquiry: '問い合わせ',
  disclosure: '情報公開',
  registrant: '協力可能人材',
  posting: '採用情報',
  partner: '協力企業・団体',
  file: '書類',
} as const satisfies Record<(typeof hitKinds)[number], string>

// The keys are the kinds: the type above says so.
export const kinds = Object.keys(kindLabel) as readonly (keyof typeof kindLabel)[]
