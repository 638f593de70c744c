import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { Problem, titleOf } from '../http/problem.ts';

const TEN_SECONDS = 10_000;
const MINUTE = 60_000;

/**
 * How often who may ask. A person never meets them; a script that has lost its way does. An address without a session
 * has 100 a second, over ten seconds, so that a burst is no flood.
 */
const LIMITS = {
  everybody: { max: 20_000, timeWindow: TEN_SECONDS },
  anonymous: { max: 1_000, timeWindow: TEN_SECONDS },
  address: { max: 12_000, timeWindow: TEN_SECONDS },
  account: { max: 6_000, timeWindow: TEN_SECONDS },
  search: { max: 1_200, timeWindow: MINUTE },
  export: { max: 300, timeWindow: MINUTE },
} as const;
type LimitName = keyof typeof LIMITS;

type Limiter = (request: FastifyRequest) => Promise<{ isAllowed: boolean } & Partial<Exceeded>>;
interface Exceeded {
  readonly isExceeded: boolean;
  readonly ttlInSeconds: number;
}

/** Counts requests per account, per address and in all; in Redis when there is one, so that processes share the counts. */
export class RateLimits {
  private constructor(
    private readonly limiters: Readonly<Record<LimitName, Limiter>>,
    /** The account of an admitted request. */
    private readonly accountOf: (request: FastifyRequest) => string | undefined,
  ) {}

  static async install(
    server: FastifyInstance,
    options: {
      readonly redisUrl: string | undefined;
      readonly logger: Logger;
      readonly accountOf: (request: FastifyRequest) => string | undefined;
    },
  ): Promise<RateLimits> {
    const { redisUrl, logger, accountOf } = options;
    const redis = redisUrl === undefined ? undefined : openRedis(redisUrl, logger);
    if (redis) server.addHook('onClose', async () => redis.disconnect());
    // Without Redis for a moment requests go through: the sign-in has limits of its own, in the database.
    await server.register(rateLimit, {
      global: false,
      skipOnError: true,
      nameSpace: 'fristdag-',
      ...(redis ? { redis } : {}),
    });
    const limiter = (name: LimitName, keyOf: (request: FastifyRequest) => string): Limiter =>
      server.createRateLimit({ ...LIMITS[name], keyGenerator: (request) => `${name}:${keyOf(request)}` });
    const byAddress = ({ ip }: FastifyRequest): string => ip;
    const byAccount = (request: FastifyRequest): string => accountOf(request) ?? request.ip;
    return new RateLimits(
      {
        everybody: limiter('everybody', () => 'all'),
        anonymous: limiter('anonymous', byAddress),
        address: limiter('address', byAddress),
        account: limiter('account', byAccount),
        search: limiter('search', byAccount),
        export: limiter('export', byAccount),
      },
      accountOf,
    );
  }

  /** Before anything is looked up. @throws Problem 429 */
  async beforeAdmission(request: FastifyRequest): Promise<void> {
    await this.count(request, 'everybody');
    const { cookie, authorization } = request.headers;
    await this.count(request, cookie === undefined && authorization === undefined ? 'anonymous' : 'address');
  }

  /** Once it is known whose request it is. @throws Problem 429 */
  async afterAdmission(request: FastifyRequest): Promise<void> {
    if (this.accountOf(request) === undefined) return;
    await this.count(request, 'account');
    if (isExport(request)) await this.count(request, 'export');
    else if (isSearch(request)) await this.count(request, 'search');
  }

  private async count(request: FastifyRequest, name: LimitName): Promise<void> {
    const { isExceeded, ttlInSeconds = 1 } = await this.limiters[name](request);
    if (isExceeded === true) throw tooMany(Math.max(1, ttlInSeconds));
  }
}

function openRedis(url: string, logger: Logger): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 2_000 });
  redis.on('error', (error) => logger.warn({ err: error }, 'Redis connection of the rate limits'));
  return redis;
}

/** A file that leaves the product. */
function isExport({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'GET' && /(\.(csv|xlsx|pdf|xml)|\/file)$/.test(routeOptions.url ?? '');
}

/** A list that is asked for more than its pages. */
function isSearch({ method, query }: FastifyRequest): boolean {
  const ofPages = ['page', 'perPage', 'sort', 'order'];
  return method === 'GET' && Object.keys(query as Record<string, unknown>).some((name) => !ofPages.includes(name));
}

function tooMany(seconds: number): Problem {
  return new Problem({
    status: 429,
    code: 'too-many-requests',
    title: titleOf(429),
    detail: {
      sv: `För många anrop på kort tid. Försök igen om ${seconds} sekunder.`,
      en: `Too many requests in a short time. Try again in ${seconds} seconds.`,
    },
    headers: { 'retry-after': String(seconds) },
  });
}
