import type { JobBody } from '../protocol.ts'

/** 検査: the query of that name, asked in a process of its own, so that nobody waits for it and 中止 ends it at once. */
export const examineOffice: JobBody<'audit.check'> = async (tools, input) => {
  tools.progress(0, 1, '台帳ファイルと保存した書類を読んでいます。')
  const found = tools.ask('audit.verify', input)
  tools.progress(1, 1, '検査が終わりました。')
  return found
}
