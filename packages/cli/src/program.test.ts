import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProgram } from './program.js';

/** What a command writes before it ends. */
async function output(...argv: string[]): Promise<string> {
  let text = '';
  const program = makeProgram(() => undefined).exitOverride();
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (part) => (text += part), writeErr: (part) => (text += part) });
  }
  await program.parseAsync(argv, { from: 'user' }).catch(() => undefined);
  return text;
}

describe('gt', () => {
  it.each(['0.0.0.0', '::', '*', ''])('does not listen everywhere, as --host %s would', async (host) => {
    const program = makeProgram(() => undefined);
    const data = join(tmpdir(), 'gt-never-made');
    const call = program.parseAsync(['workbench', tmpdir(), '--data', data, '--host', host], { from: 'user' });
    await expect(call).rejects.toThrow('name one address');
    expect(existsSync(data)).toBe(false);
  });

  it('shows examples in its help', async () => {
    expect(await output('--help')).toMatch(/Examples:\n\s+gt workbench demo\/jobs/);
    expect(await output('workbench', '--help')).toMatch(/input\.manifest[^]*--data answers/);
  });

  it('knows its version', async () => {
    expect(await output('--version')).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('says what is wrong with a call', async () => {
    expect(await output('workbench')).toContain("missing required argument 'dir'");
    expect(await output('workbench', 'x', '--port', '99999')).toContain('0 to 65535');
    expect(await output('workbench', 'x', '--grant-seconds', '0')).toContain('whole number from 1');
    expect(await output('workbnch')).toContain("unknown command 'workbnch'");
  });
});
