import { z } from 'zod'
import { id, revision, text } from '../fields.ts'
import { command } from '../operation.ts'
import { changesPage, checkResult } from './page.ts'

export const checks = {
  record: command({
    about: '要件確認の一項目の結果を決める',
    input: z.object({ id, itemId: id, result: checkResult, note: text(1000), revision }),
    ...changesPage,
  }),
}
