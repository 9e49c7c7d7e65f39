import { z } from 'zod'
import { body, date, theme } from './parts.ts'

/** R7 公表用一覧: what the public may read and nothing else; no score, no rank, no number of receipt. */
export const publicBook = z.object({
  /** 公表日; null while it is not fixed: the list is a draft then. */
  publishedOn: date.nullable(),
  /** In order of 団体コード. */
  rows: z.array(
    z.object({
      ...body,
      ...theme,
      no: z.int().min(1),
      /** The 決裁 came after the publication. */
      addedOn: date.nullable(),
    }),
  ),
})
