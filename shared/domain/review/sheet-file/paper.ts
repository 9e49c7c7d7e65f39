/** What goes out to each 委員 as a workbook and comes back: 採点票 (books.md R4) and 利害関係申告書 (domain.md §7). */
export const papers = ['sheet', 'declaration'] as const
export type Paper = (typeof papers)[number]

export const paperName = { sheet: '採点票', declaration: '利害関係申告書' } as const satisfies Record<Paper, string>

/** As a sentence says it that has named the paper already. */
export const paperWord = { sheet: '票', declaration: '申告書' } as const satisfies Record<Paper, string>

/** Where a file of it is put in, for whoever put it in elsewhere. */
export const paperPlace = {
  sheet: '「採点票の取込」',
  declaration: '「利害関係」の「申告書(Excel)」',
} as const satisfies Record<Paper, string>
