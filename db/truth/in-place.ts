import { statSync } from 'node:fs'
import { Refusal } from '../../shared/domain/refusal.ts'

/**
 * Whether what is written to still lies under its name. Linux and macOS let go of the name of an open file: whatever is
 * saved then is gone with the program. Windows lets nobody delete, rename or replace a file that is open.
 */
export function watchPlace(file: string): { assert(): void } {
  if (process.platform === 'win32') return { assert: () => undefined }
  const log = `${file}-wal`
  const own = identity(file)
  let ownLog = identity(log)
  return {
    assert() {
      if (identity(file) !== own)
        throw new Refusal(
          'busy',
          `台帳ファイルが元の場所から動かされたか、消されたか、別のファイルに置き換えられました: ${file}。この保存は取り消しました。動かしたファイルを元の場所に同じ名前で戻してから、もう一度保存してください。戻せないときは、画面の内容を控えて台帳を閉じ、最新のバックアップを開いてください。`,
        )
      const now = identity(log)
      ownLog ??= now
      if (now !== ownLog)
        throw new Refusal(
          'busy',
          `台帳ファイルの横にある作業用のファイル(-wal)が、消されたか置き換えられました: ${log}。この保存は済んだことになっていません。プログラムを閉じて開き直し、入力がどこまで入っているかを確かめてください。`,
        )
    },
  }
}

function identity(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev}:${found.ino}`
}
