import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import type { ConflictHint } from '../records.ts'

/** 利害関係の候補 of the year; none for whoever is not of the secretariat. */
export function useHints(): readonly ConflictHint[] {
  const { fy, may } = useDesk()
  const hints = useAnswer(useApi().conflicts.hints, { fy }, { enabled: may('conflicts.hints') })
  return hints.data ?? []
}

/** 該当しないとする, and the way back from it, each the other's undo. */
export function useDismissal(onDone: () => void) {
  const { conflicts } = useApi()
  const dismiss = useCommand(conflicts.dismiss, {
    done: (_, { jis2 }) => `${prefectureNameOf(jis2)}との利害関係の候補を、該当しないとしました`,
    undo: ({ reviewerId, jis2 }, evidence) =>
      evidence.length > 0 ? () => conflicts.takeDismissalBack({ reviewerId, jis2, evidence }) : null,
    onDone,
  })
  const takeBack = useCommand(conflicts.takeDismissalBack, {
    done: (_, { jis2 }) => `${prefectureNameOf(jis2)}との利害関係の候補を、検討前に戻しました`,
    onDone,
  })
  return { dismiss, takeBack }
}
