import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AllowBeforeSecondFactor, parseInput, RequireFreshSignIn, RequireSignIn } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import { NewPassword } from '../sign-in/password-rules.ts';
import { PasswordService } from './password.service.ts';

const PasswordChange = z.strictObject({ password: NewPassword }).meta({ id: 'PasswordChange' });

/** One's own password. The old one is asked for by the fresh sign-in. */
@ApiTags('session')
@Controller('api/password')
export class PasswordController {
  constructor(private readonly passwords: PasswordService) {}

  @Put()
  @ApiOperation({ summary: 'Changes the own password.' })
  @HttpCode(204)
  @RequireSignIn()
  @AllowBeforeSecondFactor()
  @RequireFreshSignIn()
  async change(@Body({ schema: PasswordChange }) body: unknown, @SignedIn() principal: Principal): Promise<void> {
    await this.passwords.changeOwn(principal, parseInput(PasswordChange, body).password);
  }
}
