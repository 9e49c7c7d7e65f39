import { type PoolMeasure, type PoolTotal, poolMeasures } from '../../../../shared/domain/talent/pools/count.ts'
import { poolFields } from '../../../../shared/domain/talent/pools/fields.ts'
import type { PoolRecord } from './records.ts'

const fieldOf = (measure: PoolMeasure) => (measure === 'heads' ? null : poolFields[measure])

/** 「計」「常勤」: as the columns and the map call it. */
export const measureLabel: Readonly<Record<PoolMeasure, string>> = {
  ...{ heads: '計', bodies: '参加団体', fulltime: '常勤', parttime: '非常勤', contract: '委託等' },
  ...{ pr: 'PR', pm: 'PM', sd: 'SD', en: 'EN', supported: '支援中', wishing: '支援希望' },
}

export const unitOf = (measure: PoolMeasure): string => fieldOf(measure)?.unit ?? '人'

export const measureChoices = poolMeasures.map((measure) => ({
  value: measure,
  label: measure === 'heads' ? '人材プール 計' : (fieldOf(measure)?.inFull ?? measureLabel[measure]),
}))

/** 「＋2」「▲1」「0」; 「－」 where either day is 未記入. */
export const sayChange = (change: number | null): string =>
  change === null ? '－' : change > 0 ? `＋${change}` : change < 0 ? `▲${-change}` : '0'

/** 「412人(45県)」; 「…」 where nobody has said it. */
export const sayTotal = ({ sum, known }: PoolTotal): string => (known === 0 ? '…' : String(sum))

/** 「応募書 R8-01」「Excel 人材プール.xlsx」「手入力」. */
export const saySource = ({ source, sourceName }: PoolRecord, labels: Readonly<Record<string, string>>): string =>
  [labels[source] ?? '', sourceName].filter((word) => word !== '').join(' ')
