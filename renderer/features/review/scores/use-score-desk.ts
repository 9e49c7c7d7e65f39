import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand'
import { useApi, useLine } from '../../../api/office.tsx'
import type { ScoreGrid, Sheet } from '../records.ts'
import { createScoreDesk, type ScoreDesk } from './score-desk.ts'

/** The desk on which one reviewer's sheets are filled in. Key the component by the reviewer: a desk is of one person. */
export function useScoreDesk(fy: number, reviewerId: string, entryId: string | null): StoreApi<ScoreDesk> {
  const api = useApi()
  const { saving, changes } = useLine()
  const cache = useQueryClient()
  const input = { fy, reviewerId }
  // The desk stays; what is sent is from the 受け取り that holds when it goes.
  const from = useRef(entryId)
  useLayoutEffect(() => {
    from.current = entryId
  }, [entryId])
  const onGrid = (sheet: Sheet): Sheet => {
    changes.place(api.scores.grid, input, sheet, (grid) => ({
      ...grid,
      sheets: grid.sheets.map((each) => (each.id === sheet.id ? { ...each, ...sheet } : each)),
    }))
    return sheet
  }
  const [desk] = useState(() =>
    createScoreDesk({
      send: async ({ sheetId, ...edit }, revision) =>
        onGrid(
          edit.part === 'comment'
            ? await api.scores.comment({ sheetId, comment: edit.comment, revision })
            : await api.scores.record({
                sheetId,
                criterionId: edit.criterionId,
                raw: edit.raw,
                ...(edit.remark === undefined ? {} : { remark: edit.remark }),
                ...(from.current === null ? {} : { entryId: from.current }),
                revision,
              }),
        ),
      ask: async (sheetId) => {
        const grid = await api.scores.grid(input)
        cache.setQueryData<ScoreGrid>([api.scores.grid.path, input], grid)
        return grid.sheets.find(({ id }) => id === sheetId)
      },
      tell: {
        begin: () => saving.getState().begin(),
        succeed: () => saving.getState().succeed(Date.now()),
        refuse: () => saving.getState().refuse(),
        fail: (why) => saving.getState().fail(why),
      },
    }),
  )
  return desk
}
