import type { Locator, Page } from 'playwright-core';

/** A person who uses no mouse: everything is reached by Tab, and changed by what is typed. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes to a field or a button by Tab or Shift+Tab, whichever way it lies. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < 400; step += 1) {
      const way = await target.evaluate((element) => {
        const here = document.activeElement;
        if (here === element) return null;
        const isBefore =
          here !== null && (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
        return isBefore && here !== document.body ? 'Shift+Tab' : 'Tab';
      });
      if (way === null) return;
      await this.page.keyboard.press(way);
    }
    throw new Error(`${String(target)} is not reached by Tab`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  /** Writes into a field instead of what stood there. */
  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list by the first letters of the choice. */
  async choose(target: Locator, letters: string): Promise<void> {
    await this.reach(target);
    // A list forgets after a second which letters came before.
    await this.page.waitForTimeout(1100);
    await this.page.keyboard.type(letters);
  }
}
