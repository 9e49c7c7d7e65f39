import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoreApi } from 'zustand'
import { useApi, useLine } from '../../../api/office.tsx'
import type { ScoreGrid } from '../records.ts'
import { createScoreDesk, type ScoreDesk } from './score-desk.ts'

/** The desk on which one reviewer's sheets are filled in. Key the component by the reviewer: a desk is of one person. */
export function useScoreDesk(fy: number, reviewerId: string): StoreApi<ScoreDesk> {
  const api = useApi()
  const { saving } = useLine()
  const cache = useQueryClient()
  const [desk] = useState(() =>
    createScoreDesk({
      send: ({ sheetId, ...edit }, revision) =>
        edit.part === 'comment'
          ? api.scores.comment({ sheetId, comment: edit.comment, revision })
          : api.scores.record({
              sheetId,
              criterionId: edit.criterionId,
              raw: edit.raw,
              ...(edit.remark === undefined ? {} : { remark: edit.remark }),
              revision,
            }),
      ask: async (sheetId) => {
        const input = { fy, reviewerId }
        const grid = await api.scores.grid(input)
        cache.setQueryData<ScoreGrid>([api.scores.grid.path, input], grid)
        return grid.sheets.find(({ id }) => id === sheetId)
      },
      tell: {
        begin: () => saving.getState().begin(),
        succeed: () => saving.getState().succeed(Date.now()),
        fail: (why) => saving.getState().fail(why),
      },
    }),
  )
  return desk
}
