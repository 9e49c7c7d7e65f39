import { useState } from 'react'
import { Button } from '../../../renderer/ui/button.tsx'
import { CheckField, CheckGroup, RadioGroup } from '../../../renderer/ui/fields/check-field.tsx'
import { ComboField } from '../../../renderer/ui/fields/combo-field.tsx'
import { DateField } from '../../../renderer/ui/fields/date-field.tsx'
import { DateTimeField } from '../../../renderer/ui/fields/date-time-field.tsx'
import { OfficeForm } from '../../../renderer/ui/fields/form.tsx'
import { NumberField } from '../../../renderer/ui/fields/number-field.tsx'
import { SelectField } from '../../../renderer/ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../renderer/ui/fields/text-field.tsx'
import { ClashDialog } from '../../../renderer/ui/layers/clash-dialog.tsx'
import { ConfirmDialog, SidePanel } from '../../../renderer/ui/layers/dialog.tsx'
import { Popover } from '../../../renderer/ui/layers/menu.tsx'
import { useNotify } from '../../../renderer/ui/notice.tsx'
import { PageHeader, Pane, Screen, Split } from '../../../renderer/ui/pane.tsx'
import { Callout, EmptyState, ErrorNote, ProgressBar, Skeleton } from '../../../renderer/ui/states.tsx'
import { Tag } from '../../../renderer/ui/tag.tsx'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import type { Unread } from '../../../shared/domain/unread.ts'

type Track = 'TALENT' | 'THEME'

export function FieldsPage() {
  const notify = useNotify()
  const [saved, setSaved] = useState(0)
  const [title, setTitle] = useState('第3回 定例会')
  const [text, setText] = useState('市町の参加の見通しを確認した。\n次回までに16団体の意向をまとめる。')
  const [people, setPeople] = useState<number | Unread | null>(1234)
  const [date, setDate] = useState<string | Unread | null>('2026-02-20')
  const [at, setAt] = useState<string | Unread | null>('2026-02-20T17:00:00+09:00')
  const [theme, setTheme] = useState('A')
  const [prefecture, setPrefecture] = useState<string | Unread | null>('42')
  const [tracks, setTracks] = useState<readonly Track[]>(['TALENT'])
  const [way, setWay] = useState<'online' | 'visit' | null>('online')
  const [open, setOpen] = useState<'confirm' | 'panel' | 'clash' | null>(null)
  const close = () => setOpen(null)
  return (
    <Screen>
      <PageHeader
        title="部品"
        sub={`保存 ${saved} 回`}
        actions={
          <Tag tone="mid" shape>
            概ね順調
          </Tag>
        }
      />
      <Split columns="minmax(0, 1fr) minmax(0, 1fr)">
        <Pane title="入力">
          <OfficeForm onSubmit={() => setSaved(saved + 1)} label="見本の入力">
            <TextField label="件名" required value={title} onChange={setTitle} hint="相手に見せる名前です。" />
            <TextArea label="内容" value={text} onChange={setText} limit={2000} />
            <Split columns="1fr 1fr">
              <NumberField label="参加者" unit="人" value={people} onChange={setPeople} />
              <SelectField
                label="重点テーマ"
                value={theme}
                onChange={setTheme}
                options={[
                  { value: 'A', label: 'A 窓口' },
                  { value: 'B', label: 'B データ連携' },
                ]}
              />
            </Split>
            <Split columns="1fr 1fr">
              <DateField label="開催日" value={date} onChange={setDate} />
              <DateTimeField label="締切" value={at} onChange={setAt} />
            </Split>
            <ComboField
              label="都道府県"
              value={prefecture}
              onChange={setPrefecture}
              options={prefectures.map((each) => ({
                value: each.jis2,
                label: each.name,
                reading: each.kana,
                note: each.lgCode,
              }))}
            />
            <CheckGroup
              label="取組"
              value={tracks}
              onChange={setTracks}
              options={[
                { value: 'TALENT', label: '人材確保' },
                { value: 'THEME', label: '重点テーマ' },
              ]}
            />
            <RadioGroup
              label="方法"
              value={way}
              onChange={setWay}
              options={[
                { value: 'online', label: 'オンライン' },
                { value: 'visit', label: '現地訪問' },
              ]}
            />
            <CheckField label="議事録に載せる" value onChange={() => undefined} />
            <TextField
              label="電話番号"
              value="03-1234"
              onChange={() => undefined}
              error="電話番号の桁が足りません。市外局番から入力してください。"
            />
            <div className="row">
              <Button look="primary" type="submit" shortcut="Ctrl Enter">
                保存
              </Button>
              <Button busy>書き出す</Button>
              <Button look="danger">削除</Button>
              <Button look="quiet">やめる</Button>
              <Button disabled>使えません</Button>
            </div>
          </OfficeForm>
        </Pane>
        <Pane title="状態とダイアログ">
          <div className="stack">
            <ErrorNote
              error={{ message: '期限を過ぎているため、差し替えできません。', problem: { reference: '20261122-3' } }}
              onRetry={() => undefined}
            />
            <Callout tone="accent" title="お知らせ">
              前に書きかけた内容を戻しました。
            </Callout>
            <ProgressBar label="帳票を作っています" done={3} total={11} onCancel={() => undefined} />
            <ProgressBar label="ファイルを読んでいます" done={2} total={null} />
            <EmptyState title="支援記録はまだありません" action={<Button>記録を書く</Button>}>
              定例会や相談のたびに、日時・参加者・内容をここに残します。
            </EmptyState>
            <Skeleton rows={3} />
            <div className="row">
              <Button onClick={() => setOpen('confirm')}>送るダイアログ</Button>
              <Button onClick={() => setOpen('panel')}>横のパネル</Button>
              <Button onClick={() => setOpen('clash')}>食い違い</Button>
              <Button onClick={() => notify({ text: '課題を削除しました', undo: () => undefined })}>知らせ</Button>
              <Popover label="説明" title="平均の出し方">
                提出した委員だけの平均です。
              </Popover>
            </div>
          </div>
        </Pane>
      </Split>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        title="採点票を8名に送りますか"
        confirmLabel="8名に送る"
        onConfirm={close}
      >
        送った採点票は取り戻せません。配点は、以後変えられなくなります。
      </ConfirmDialog>
      <SidePanel
        open={open === 'panel'}
        onClose={close}
        title="課題を書く"
        actions={<Button look="primary">保存</Button>}
      >
        <TextField label="課題" value={title} onChange={setTitle} />
      </SidePanel>
      <ClashDialog
        clashes={open === 'clash' ? [{ field: 'tel', label: '電話番号', theirs: '0952-00-0001', yours: '' }] : []}
        onTakeTheirs={close}
        onKeepYours={close}
        onClose={close}
      />
    </Screen>
  )
}
