import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import styles from '../forum.module.css'
import { Groups } from '../groups.tsx'
import type { TabProps } from '../tab-props.ts'
import { Bars, replyWords } from './bars-pane.tsx'
import { CommentsPane } from './comments-pane.tsx'
import { QuestionsPane } from './questions-pane.tsx'
import { RepliesImport } from './replies-import.tsx'

/** アンケート: the counts, the questions, and what was written freely, grouped by hand. */
export function QuestionnaireTab(props: TabProps) {
  const { page, mayEdit } = props
  const { forum } = useApi()
  const maySee = useMay('forum.comments')
  const [dialog, setDialog] = useState<'import' | 'drop' | null>(null)
  const close = () => setDialog(null)
  const drop = useCommand(forum.dropReplies, { done: '回答をすべて消しました', onDone: close })
  const has = page.counts.replies > 0
  const bring = mayEdit && (
    <Button small={has} look="primary" {...nextIs(2)} onClick={() => setDialog('import')}>
      Excelから取り込む
    </Button>
  )
  return (
    <Split columns="minmax(0, 1.2fr) minmax(0, 1fr)">
      <div className={classNames(styles['frame'], has && styles['counted'])}>
        <Pane
          title="集計"
          sub={replyWords(page)}
          fills
          actions={
            has && (
              <>
                {mayEdit && (
                  <Button small look="quiet" onClick={() => setDialog('drop')}>
                    回答をすべて消す
                  </Button>
                )}
                {bring}
              </>
            )
          }
        >
          {has ? (
            <Bars page={page} />
          ) : (
            <EmptyState title="回答はまだ入っていません" action={bring}>
              アンケートの回答のExcelを入れると、質問ごとに「そう思う」から「思わない」までを数えます。
            </EmptyState>
          )}
        </Pane>
        <QuestionsPane {...props} />
      </div>
      {maySee ? (
        <CommentsPane page={page} mayEdit={mayEdit} />
      ) : (
        <Pane title="自由記述" sub={`${page.counts.comments}件`} fills>
          <Groups groups={page.groups} />
        </Pane>
      )}
      {dialog === 'import' && <RepliesImport page={page} onClose={close} />}
      <ConfirmDialog
        open={dialog === 'drop'}
        onClose={close}
        title={`「${page.name}」の回答${page.counts.replies}件を消します`}
        confirmLabel="消す"
        danger
        busy={drop.busy}
        error={drop.error}
        onConfirm={() => drop.run({ id: page.id, revision: page.revision })}
      >
        自由記述と、その分け方も消えます。元に戻せません。もう一度入れるには、Excelが要ります。
      </ConfirmDialog>
    </Split>
  )
}
