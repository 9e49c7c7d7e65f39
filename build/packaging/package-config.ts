import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { writeNotices } from './notices.ts'

interface Choice {
  icons: { png: string; ico: string }
  /** The Electron folder to pack, and its version. */
  runtime: { dist: string; version: string }
  /** The one build of SQLite that goes along, by its name in better-sqlite3/prebuilds. */
  prebuilt: string
}

/** What goes into the package, and how the program is closed against tampering. */
export const packageConfig = ({ icons, runtime, prebuilt }: Choice): Configuration => ({
  appId: 'jp.banso.daicho',
  productName: '伴走台帳',
  executableName: 'banso-daicho',
  copyright: '伴走台帳',
  directories: { output: 'release', buildResources: '.cache/icon' },
  electronDist: runtime.dist,
  electronVersion: runtime.version,
  npmRebuild: false,
  publish: null,
  asar: { smartUnpack: false },
  // Everything is bundled but SQLite, of which only the script and the build for this platform are needed.
  files: [
    'dist/**',
    '!dist/**/*.map',
    'package.json',
    '!**/node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
    `node_modules/better-sqlite3/prebuilds/${prebuilt}.node`,
  ],
  // Electron's own greeting page, which a copied runtime folder brings along.
  afterPack: async ({ appOutDir }) => {
    writeNotices(appOutDir)
    await rm(join(appOutDir, 'resources/default_app.asar'), { force: true })
  },
  asarUnpack: ['**/*.node'],
  electronLanguages: ['ja', 'en-US'],
  fileAssociations: [{ ext: 'banso', name: '伴走台帳の記録', role: 'Editor' }],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  // Setup.exe and the zips are made of the finished folder (README).
  win: { target: ['dir'], icon: icons.ico, requestedExecutionLevel: 'asInvoker' },
  linux: { target: ['dir'], icon: icons.png, category: 'Office', synopsis: '自治体支援事業の台帳' },
})
