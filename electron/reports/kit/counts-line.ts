import type { ReceivedCounts } from '../../../shared/contract/reports/parts.ts'

/** 「応募47、要件不適合1、取下げ1、審査対象45」: the same subtraction in every book of a call. */
export const countsLine = ({ received, apart, judged }: ReceivedCounts): string =>
  [`応募${received}`, ...apart.map(({ label, count }) => `${label}${count}`), `審査対象${judged}`].join('、')
