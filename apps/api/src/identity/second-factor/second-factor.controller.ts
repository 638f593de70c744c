import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AllowBeforeSecondFactor, parseInput, RequireFreshSignIn, RequireSignIn } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { SecondFactorService } from './second-factor.service.ts';

const Confirmation = z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'SecondFactorConfirmation' });

const State = z
  .object({
    isSetUp: z.boolean(),
    /** False for demo accounts and for those who sign in through a provider. */
    isOffered: z.boolean(),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'SecondFactor' });

const Enrolment = z
  .object({
    /** Base32, to be typed where no picture can be read. */
    key: z.string(),
    address: z.string(),
    /** The address as a QR code, an SVG. */
    picture: z.string(),
  })
  .meta({ id: 'SecondFactorEnrolment' });

/** Shown once: only their hashes are kept. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

/** One's own second factor. */
@ApiTags('session')
@Controller('api/second-factor')
@RequireSignIn()
@AllowBeforeSecondFactor()
export class SecondFactorController {
  constructor(private readonly secondFactor: SecondFactorService) {}

  @Get()
  @ApiOperation({ summary: 'Whether the own account has a second factor.' })
  @ApiOkResponse({ standardSchema: State })
  describe(@SignedIn() principal: Principal): Promise<z.output<typeof State>> {
    return this.secondFactor.describe(principal);
  }

  @Post()
  @ApiOperation({ summary: 'Begins to set up a second factor.' })
  @HttpCode(200)
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: Enrolment })
  enrol(@SignedIn() principal: Principal): Promise<z.output<typeof Enrolment>> {
    return this.secondFactor.enrol(principal);
  }

  @Post('confirmation')
  @ApiOperation({
    summary: 'Confirms the new second factor with its first code.',
    description: 'The secret was given out to a fresh sign-in; who has its code needs no other proof.',
  })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: RecoveryCodes })
  async confirm(
    @Body({ schema: Confirmation }) body: unknown,
    @SignedIn() principal: Principal,
  ): Promise<z.output<typeof RecoveryCodes>> {
    return { recoveryCodes: await this.secondFactor.confirm(principal, parseInput(Confirmation, body).code) };
  }

  @Post('recovery-codes')
  @ApiOperation({ summary: 'Makes new recovery codes; the old ones no longer work.' })
  @HttpCode(200)
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: RecoveryCodes })
  async replaceRecoveryCodes(@SignedIn() principal: Principal): Promise<z.output<typeof RecoveryCodes>> {
    return { recoveryCodes: await this.secondFactor.replaceRecoveryCodes(principal) };
  }

  @Delete()
  @ApiOperation({ summary: 'Removes the own second factor.' })
  @HttpCode(204)
  @RequireFreshSignIn()
  async remove(@SignedIn() principal: Principal): Promise<void> {
    await this.secondFactor.removeOwn(principal);
  }
}
