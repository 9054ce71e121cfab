import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aCloud } from '../../builders/a-cloud';
import { NOW } from '../../builders/an-activity';
import type { Seeded } from '../../builders/documents';
import { launchBrowser } from '../../support/browser';
import type { Cloud } from '../../support/cloud';
import { WEB_PAGE } from '../../support/shared-clouds';
import { NEAR_NANJING, WORLD } from '../world-data';
import { type Answer, callsOf } from './calls';
import { type Complaints, listenTo } from './complaints';
import { type DisplayChoice, wears } from './display-choice';
import { watchTraffic } from './traffic';

/** How somebody's browser is. */
export interface BrowserChoice {
  readonly width?: number;
  readonly display?: DisplayChoice;
  /** What every call meets at first; without it the cloud answers. */
  readonly answer?: Answer;
  /** A browser of one's own, started so: with a camera that sees a film. */
  readonly browserArgs?: readonly string[];
  /** The moment at which its clock starts; NOW unless given. */
  readonly now?: number;
}

/** Somebody with a browser of their own. */
export interface PersonWithBrowser {
  readonly page: Page;
  readonly complaints: Complaints;
  /** Opens a screen and waits until it has nothing more to load. */
  open(path: string): Promise<void>;
  /** Waits until nothing is under way and what came has been drawn. */
  settled(): Promise<void>;
  /** Has every call answered so from now on, those that still wait too; without an answer the cloud answers. */
  meet(answer?: Answer): Promise<void>;
  /** Lets it be that moment in this browser. */
  setTime(at: number): Promise<void>;
  close(): Promise<void>;
}

/** A cloud with the web page, and the browsers of the people in a journey. */
export interface WebTown {
  readonly cloud: Cloud;
  arrive(openid?: string, choice?: BrowserChoice): Promise<PersonWithBrowser>;
  leave(): Promise<void>;
}

const HEIGHT = 844;
/** How long a person would wait for a button to come. */
const PATIENCE_MS = 10_000;

/** Opens a town at NOW with the built web page. */
export async function openWebTown(world: readonly Seeded[] = WORLD): Promise<WebTown> {
  const cloud = await aCloud(world, { web: WEB_PAGE });
  const shared = await launchBrowser();
  const browsers = [shared];
  return {
    cloud,
    arrive: async (openid, choice = {}) => {
      const browser = choice.browserArgs === undefined ? shared : await launchBrowser(choice.browserArgs);
      browsers.push(browser);
      const context = await contextFor(browser, cloud, choice);
      if (openid !== undefined)
        await context.request.post(`${cloud.url}/local/session`, { data: { openid } });
      return person(context, cloud, choice.answer);
    },
    leave: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      await cloud.stop();
    },
  };
}

async function contextFor(browser: Browser, cloud: Cloud, choice: BrowserChoice): Promise<BrowserContext> {
  const { width = 390, display = {}, now = NOW } = choice;
  const context = await browser.newContext({
    baseURL: cloud.url,
    viewport: { width, height: HEIGHT },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    permissions: ['camera', 'geolocation'],
    geolocation: NEAR_NANJING,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.clock.install({ time: now });
  await wears(context, display);
  return context;
}

async function person(
  context: BrowserContext,
  cloud: Cloud,
  answer: Answer | undefined,
): Promise<PersonWithBrowser> {
  const page = await context.newPage();
  const complaints = listenTo(page, cloud.url);
  const { meet, isEndless } = callsOf(page);
  await meet(answer);
  const { settled } = watchTraffic(page, isEndless);
  return {
    page,
    complaints,
    settled,
    meet,
    open: async (address) => {
      await page.goto(address);
      await settled();
    },
    setTime: (at) => context.clock.setSystemTime(at),
    close: () => context.close(),
  };
}
