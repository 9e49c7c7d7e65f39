import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'

/** 「なし」 for one 都道府県 or for all that are left, and the way back from it. */
export function useNone(onDone: () => void) {
  const { conflicts } = useApi()
  const mayTakeBack = useMay('conflicts.takeNoneBack')
  const declare = useCommand(conflicts.declareNone, {
    done: (made) => `${told(made.map(({ jis2 }) => jis2))}との利害関係を「なし」と記録しました`,
    undo: ({ reviewerId }, made) =>
      mayTakeBack && made.length > 0
        ? () => conflicts.takeNoneBack({ reviewerId, bodies: made.map(({ jis2 }) => jis2) })
        : null,
    onDone,
  })
  const takeBack = useCommand(conflicts.takeNoneBack, {
    done: (gone) => `${told(gone)}との利害関係を未回答に戻しました`,
    undo: ({ reviewerId }, gone) =>
      gone.length > 0 ? () => conflicts.declareNone({ reviewerId, bodies: gone }) : null,
    onDone,
  })
  return { declare, takeBack: mayTakeBack ? takeBack : null }
}

const told = (bodies: readonly string[]): string => {
  const [only, ...others] = bodies
  return only !== undefined && others.length === 0 ? (prefectureByCode(only)?.name ?? only) : `${bodies.length}件`
}
