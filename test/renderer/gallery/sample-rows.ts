/** Made-up records in the shape of the office's year; no real person or application. */
export interface ReceiptRow {
  id: string
  no: string
  receivedAt: string
  prefecture: string
  lgCode: string
  theme: string
  state: string
  tone: 'ok' | 'warn' | 'bad'
}

const receipt = (
  no: number,
  receivedAt: string,
  prefecture: string,
  lgCode: string,
  theme: string,
  state: string,
  tone: ReceiptRow['tone'],
): ReceiptRow => ({
  id: `a${no}`,
  no: `R8-${String(no).padStart(2, '0')}`,
  receivedAt,
  prefecture,
  lgCode,
  theme,
  state,
  tone,
})

export const receipts: readonly ReceiptRow[] = [
  receipt(1, '2.10(火) 15:45', '島根県', '320005', 'F', '要件確認', 'ok'),
  receipt(2, '2.13(金) 09:00', '山梨県', '190004', 'A', '要件適合', 'ok'),
  receipt(3, '2.16(月) 16:02', '栃木県', '090000', 'B', '要件適合', 'ok'),
  receipt(4, '2.17(火) 13:10', '三重県', '240001', 'E', '要件確認', 'ok'),
  receipt(5, '2.18(水) 10:15', '秋田県', '050008', 'A', '要件適合', 'ok'),
  receipt(6, '2.18(水) 17:20', '長崎県', '420000', 'D', '要件適合', 'ok'),
  receipt(7, '2.19(木) 08:05', '佐賀県', '410004', 'F', '補正中', 'warn'),
  receipt(8, '2.19(木) 11:30', '長野県', '200000', 'D', '要件確認', 'ok'),
  receipt(9, '2.20(金) 16:59', '石川県', '170003', 'C', '受付', 'ok'),
  receipt(10, '2.20(金) 17:00', '奈良県', '290009', 'B', '受付', 'ok'),
  receipt(11, '2.20(金) 17:00:01', '高知県', '390003', 'C', '期限後', 'bad'),
]

export const criteria = ['必要性', '確保計画', '具体性', '連携', 'KPI', '横展開'] as const
export const weights = [4, 4, 4, 3, 2, 3] as const

export const scoreRows = receipts.map((row, index) => ({
  key: row.id,
  label: row.prefecture,
  values: criteria.map((_, column) => (index === 10 && column > 3 ? null : ((index * 7 + column * 5) % 4) + 2)),
  dots: Array.from({ length: 8 }, (_, reviewer) => 88 - index * 3 + ((reviewer * 37 + index * 11) % 21) - 10),
}))

export const plan = [
  ['n1', 'ニーズ調査', 'TALENT', '2026-04-01', '2026-05-07', 1, []],
  ['n2', '役割と人数の決定', 'TALENT', '2026-05-08', '2026-06-22', 1, ['n1']],
  ['n3', '公募', 'TALENT', '2026-07-01', '2026-09-11', 0.6, ['n2']],
  ['n4', '選考・内定', 'TALENT', '2026-09-14', '2026-11-06', 0, ['n3']],
  ['n5', '受入れ・任命', 'TALENT', '2026-12-01', '2027-02-15', 0, ['n4']],
  ['t1', '先行事例の調査', 'THEME', '2026-04-15', '2026-06-15', 1, []],
  ['t2', 'データ項目の整理', 'THEME', '2026-06-16', '2026-08-31', 0.7, ['t1']],
  ['t3', '実証(3市)', 'THEME', '2026-09-01', '2026-11-30', 0, []],
  ['t4', '実施計画の策定', 'THEME', '2026-12-01', '2027-03-10', 0, ['t3']],
] as const
