import { figures } from '../house/figures.ts'
import { step, style, types } from '../step.ts'

/** The rules, the records and the house itself: what can be judged within a minute. */
const fast = [
  'test/domain',
  'test/db',
  'test/contract',
  ...['layers', 'house', 'figures', 'lock', 'style'].map((name) => `test/build/${name}`),
]

if (process.argv.includes('--figures')) {
  console.table(figures().map(({ name, value, most, at }) => ({ 項目: name, 値: value, 限度: most ?? '', 所在: at })))
  process.exit(0)
}

const steps = [
  await types(),
  await style(),
  await step('速いテスト', 'vitest', ['run', '--config', 'build/vitest.config.ts', '--project=office', ...fast]),
]
const failed = steps.filter(({ ok }) => !ok)
console.log(failed.length === 0 ? '\nすべて合格しました。' : `\n不合格: ${failed.map(({ name }) => name).join('、')}`)
process.exitCode = failed.length === 0 ? 0 : 1
