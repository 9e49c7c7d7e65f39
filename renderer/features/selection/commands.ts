import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf } from '../../record/review-places.ts'
import { isWaiting } from './counts.ts'
import { promotionOf } from './place.ts'

const notReady = '採点を締めると記録できます'

/** 選定 in Ctrl+K. */
export const useSelectionCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const list = useAnswer(useApi().selection.list, { fy }, { enabled: may('selection.list') }).data
  if (list === undefined) return []
  const proposed = list.rows.filter(({ proposal }) => proposal !== null).length
  const waiting = list.rows.filter(isWaiting).length
  const inTurn = list.rows.find(({ applicationId }) => applicationId === list.inTurn?.applicationId)
  const commands: readonly NamedCommand[] = [
    {
      label: '選定案を記録する',
      reading: 'せんてい あん 選定 補欠 不選定',
      needs: 'selection.propose',
      refused: list.ready ? (waiting + proposed > 0 ? null : '未決の応募がありません') : notReady,
      to: addressOf('selection'),
      at: 'next',
    },
    {
      label: '選定の決裁を記録する',
      reading: 'せんてい けっさい 起案 番号',
      needs: 'selection.approve',
      refused: list.ready ? (proposed > 0 ? null : '決裁を待つ案がありません') : notReady,
      to: addressOf('selection'),
      at: 'approval',
    },
    {
      label: '起案・回議・決裁を記録する',
      reading: 'きあん かいぎ けっさい 差戻し 施行',
      needs: 'approvals.draft',
      refused: list.ready ? null : notReady,
      to: addressOf('approvals'),
    },
    {
      label: '問い合わせを記録する',
      reading: 'といあわせ 電話 メール 来訪 回答',
      needs: 'inquiries.add',
      to: addressOf('inquiries', 'new'),
    },
    {
      label: '開示請求を記録する',
      reading: 'かいじせいきゅう 情報公開 じょうほうこうかい 墨消し',
      needs: 'disclosure.add',
      to: addressOf('disclosure', 'new'),
    },
    {
      label: '公表を記録する',
      reading: 'こうひょう 報道 一覧',
      needs: 'selection.publish',
      refused:
        list.publication.named.length + list.publication.withheld.length > 0 ? null : '選定した団体がまだありません',
      to: addressOf('selection'),
      at: 'publication',
    },
    ...(inTurn === undefined
      ? []
      : [
          {
            label: `${inTurn.prefecture}を繰り上げる`,
            reading: 'くりあげ 補欠 辞退',
            needs: 'selection.decide' as const,
            to: promotionOf(inTurn.applicationId),
            at: 'next',
          },
        ]),
  ]
  return commands
}
