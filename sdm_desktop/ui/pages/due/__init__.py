"""Due dates: pension, KGB, promotion, contracts; letters about them."""
