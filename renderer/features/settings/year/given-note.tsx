import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Callout } from '../../../ui/states.tsx'

/** Workbooks that are out keep the names, or the blanks, with which they were written: whose they are, before it is changed. */
export function GivenNote({ fy, isChanged }: { fy: number; isChanged: boolean }) {
  const board = useAnswer(useApi().sheetFiles.board, { fy }, { enabled: isChanged })
  const out = (board.data?.reviewers ?? []).flatMap(({ code, givenAt }) =>
    givenAt === null ? [] : [{ code, givenAt }],
  )
  if (!isChanged || out.length === 0) return null
  return (
    <Callout tone="warn" title="すでに渡した採点票(Excel)は変わりません">
      {out.map(({ code, givenAt }) => `${code}(${formatWareki(toJst(givenAt).slice(0, 10), 'short')})`).join('、')}
      に渡した採点票は、渡したときの設定のままです。必要なら「審査・選定」の「採点票の取込」から出し直してください。
    </Callout>
  )
}
