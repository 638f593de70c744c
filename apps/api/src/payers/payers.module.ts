import { Module } from '@nestjs/common';
import { PayerRegister } from './payer-register.ts';

@Module({ providers: [PayerRegister], exports: [PayerRegister] })
export class PayersModule {}
