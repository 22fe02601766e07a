programme-name = Russia: OMS policy
